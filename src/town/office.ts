/** Who answers for what: units, categories of disorder and neglect, and answers ready to be made one's own. */
import type { AnswerTemplate, Category, TownIds, Unit } from './town.ts'

export const MAIL = 'marlowbridge.example'

export const UNITS = [
  { slug: 'neighborhood-team', name: 'Neighborhood officers', kind: 'police', contactName: 'Lt. Marisol Reyes' },
  { slug: 'city-lighting', name: 'City lighting', kind: 'city', contactName: 'Diego Fuentes' },
  { slug: 'sanitation', name: 'Sanitation', kind: 'city', contactName: 'Bernadette Koss' },
  { slug: 'parks', name: 'Parks and trees', kind: 'city', contactName: 'Hollis Renner' },
  { slug: 'code-enforcement', name: 'Code enforcement', kind: 'city', contactName: 'Tamsin Oyelaran' },
  { slug: 'traffic-engineering', name: 'Traffic engineering', kind: 'city', contactName: 'Viktor Saldana' },
  { slug: 'school-district', name: 'School district', kind: 'partner', contactName: 'Maribel Trask' },
  { slug: 'transit', name: 'Marlow Transit', kind: 'partner', contactName: 'Leopold Wray' },
] as const satisfies readonly Omit<Unit, 'id' | 'email'>[]
export type UnitSlug = (typeof UNITS)[number]['slug']

type CategoryLine = readonly [
  slug: string,
  en: string,
  es: string,
  kind: 'disorder' | 'neglect',
  icon: string,
  answerHours: number,
  unit: UnitSlug,
  sensitive?: 'sensitive',
]
const LINES = [
  ['street-light', 'Street light out', 'Farola apagada', 'neglect', 'lightbulb-off', 72, 'city-lighting'],
  ['dumping', 'Dumped things', 'Cosas tiradas', 'neglect', 'trash-2', 72, 'sanitation'],
  ['glass-and-litter', 'Broken glass or litter', 'Vidrios rotos o basura', 'neglect', 'brush-cleaning', 48, 'sanitation'],
  ['graffiti', 'Graffiti', 'Grafiti', 'neglect', 'spray-can', 120, 'code-enforcement'],
  ['abandoned-car', 'Abandoned car', 'Auto abandonado', 'neglect', 'car', 120, 'code-enforcement'],
  ['empty-building', 'Empty or open building', 'Edificio vacío o abierto', 'neglect', 'door-open', 72, 'code-enforcement'],
  ['road-damage', 'Damaged road or sidewalk', 'Calle o acera dañada', 'neglect', 'construction', 120, 'traffic-engineering'],
  ['crossing', 'Unsafe crossing', 'Cruce peligroso', 'neglect', 'footprints', 72, 'traffic-engineering'],
  ['park-care', 'Park or playground needs care', 'Parque o área de juegos descuidada', 'neglect', 'trees', 72, 'parks'],
  ['bus-stop', 'Bus stop or station damaged', 'Parada o estación dañada', 'neglect', 'bus', 72, 'transit'],
  ['noise', 'Noise at night', 'Ruido de noche', 'disorder', 'volume-2', 72, 'neighborhood-team'],
  ['speeding', 'Speeding and reckless driving', 'Exceso de velocidad', 'disorder', 'gauge', 72, 'neighborhood-team'],
  ['public-drinking', 'Drinking that disturbs others', 'Consumo de alcohol que molesta', 'disorder', 'beer', 72, 'neighborhood-team'],
  ['bike-theft', 'Bike taken or damaged', 'Bicicleta robada o dañada', 'disorder', 'bike', 72, 'neighborhood-team'],
  ['vandalism', 'Things broken on purpose', 'Daños a propósito', 'disorder', 'hammer', 72, 'neighborhood-team'],
  ['needles', 'Needles or drug use', 'Jeringas o consumo de drogas', 'disorder', 'syringe', 24, 'neighborhood-team', 'sensitive'],
  [
    'harassment',
    'Harassment in a public place',
    'Acoso en un lugar público',
    'disorder',
    'message-square-warning',
    24,
    'neighborhood-team',
    'sensitive',
  ],
] as const satisfies readonly CategoryLine[]
export type CategorySlug = (typeof LINES)[number][0]
const lines: readonly CategoryLine[] = LINES

export const CATEGORY_SLUGS = LINES.map(([slug]) => slug)

export const units = (ids: TownIds): Unit[] => UNITS.map((unit) => ({ ...unit, id: ids.unit(unit.slug), email: `${unit.slug}@${MAIL}` }))

export const categories = (ids: TownIds): Category[] =>
  lines.map(([slug, en, es, kind, icon, answerHours, unit, sensitive], position) => ({
    id: ids.category(slug),
    slug,
    names: { en, es },
    kind,
    icon,
    answerHours,
    unitId: ids.unit(unit),
    isSensitive: sensitive === 'sensitive',
    position,
  }))

const TEMPLATES: readonly [key: string, category: CategorySlug | null, title: string, en: string, es: string][] = [
  [
    'on-the-list',
    null,
    'On the list, with a date',
    'Thank you. We looked, it is on our list, and we expect to be done by {date}. If it is not, tell us here.',
    'Gracias. Ya lo revisamos, está en nuestra lista y esperamos terminar antes del {date}. Si no es así, díganoslo aquí.',
  ],
  ['done', null, 'Done', 'This is done. Please tell us if you still see it.', 'Ya está hecho. Díganos, por favor, si todavía lo ve.'],
  [
    'could-not-find',
    null,
    'We could not find it',
    'We went and could not find it. Could you tell us a little more about where it is?',
    'Fuimos y no lo encontramos. ¿Puede decirnos un poco más sobre dónde está?',
  ],
  [
    'not-ours',
    null,
    'Not ours, and whose it is',
    'This place belongs to {owner}. We have told them, and you can reach them at {contact}.',
    'Este lugar le corresponde a {owner}. Ya les avisamos; usted puede comunicarse con ellos en {contact}.',
  ],
  [
    'lamp',
    'street-light',
    'Lamp will be repaired',
    'The lamp number is noted. A crew comes within five working days.',
    'Ya anotamos el número de la farola. Una cuadrilla irá en un plazo de cinco días hábiles.',
  ],
  [
    'noise-visit',
    'noise',
    'We spoke with the owner',
    'We spoke with the owner. Music goes inside after eleven. Write here if it goes on.',
    'Hablamos con el dueño. La música se queda adentro después de las once. Escriba aquí si continúa.',
  ],
  [
    'car-notice',
    'abandoned-car',
    'Notice placed',
    'A notice is on the car. If nobody moves it within ten days, it is towed.',
    'El auto ya tiene un aviso. Si nadie lo mueve en diez días, se lo llevará la grúa.',
  ],
]

export const answerTemplates = (ids: TownIds): AnswerTemplate[] =>
  TEMPLATES.map(([key, category, title, en, es], position) => ({
    id: ids.category(`template/${key}`),
    categoryId: category ? ids.category(category) : null,
    title,
    words: { en, es },
    position,
  }))
