import type { Category } from './category.ts'

type Start = Pick<Category, 'slug' | 'kind' | 'icon' | 'answerHours' | 'isSensitive'> & {
  readonly names: { readonly en: string; readonly es: string }
}

const start = (
  kind: Category['kind'],
  slug: string,
  icon: string,
  answerHours: number,
  en: string,
  es: string,
  isSensitive = false,
): Start => ({
  kind,
  slug,
  icon,
  answerHours,
  isSensitive,
  names: { en, es },
})

/**
 * What a town may begin with: signs of neglect and of disorder as residents name them, about places and behavior, never about persons.
 * 72 hours is the first answer that the Neighbourhood Policing Guarantee (England and Wales, 2025) promises; dangers to traffic sooner.
 */
export const STARTING_CATEGORIES: readonly Start[] = [
  start('neglect', 'street-light', 'lightbulb-off', 72, 'Street light out', 'Alumbrado público apagado'),
  start('neglect', 'dumping', 'trash-2', 72, 'Trash or dumping', 'Basura o escombros tirados'),
  start('neglect', 'graffiti', 'spray-can', 72, 'Graffiti', 'Grafiti'),
  start('neglect', 'empty-building', 'door-open', 72, 'Empty or open building', 'Edificio vacío o abierto'),
  start('neglect', 'overgrown-lot', 'trees', 120, 'Overgrown lot', 'Lote con maleza'),
  start('neglect', 'broken-street', 'construction', 72, 'Broken sidewalk or street', 'Banqueta o calle en mal estado'),
  start('neglect', 'abandoned-vehicle', 'car', 72, 'Abandoned vehicle', 'Vehículo abandonado'),
  start('neglect', 'park-damage', 'tree-deciduous', 72, 'Damage in a park or playground', 'Daños en un parque o área de juegos'),
  start('disorder', 'noise', 'volume-2', 72, 'Noise', 'Ruido'),
  start('disorder', 'speeding', 'triangle-alert', 72, 'Speeding or unsafe driving', 'Exceso de velocidad o manejo peligroso'),
  start('disorder', 'unsafe-crossing', 'traffic-cone', 48, 'Unsafe crossing', 'Cruce peligroso'),
  start('disorder', 'drinking', 'wine', 72, 'Drinking in public', 'Consumo de alcohol en la calle'),
  start('disorder', 'drug-litter', 'circle-alert', 48, 'Needles or drug litter', 'Jeringas o restos de drogas', true),
  start('disorder', 'fear', 'hand', 48, 'A place where people feel unsafe', 'Un lugar donde la gente se siente insegura', true),
]
