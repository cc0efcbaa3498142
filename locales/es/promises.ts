import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

const days = (n: number) => plural('es', n, { one: 'un día', other: `${n} días` })

/** Las palabras del libro de promesas. */
export const promises: Words['promises'] = {
  title: 'Promesas',
  lede: 'Cuando alguien dice aquí "yo lo haré", queda escrito: quién, a quién, qué y para cuándo. También la policía. Así todos ven en qué quedó.',
  description: 'Qué se prometió aquí, quién lo prometió y en qué quedó.',
  madeHere: (neighborhood) => `Promesas en ${neighborhood}`,
  keptThisYear: (kept, of) => `${kept} de ${of} cumplidas este año`,
  noneSettledThisYear: 'Este año todavía no ha vencido ninguna',
  countLine: (late, broken, open) =>
    [
      plural('es', late, { one: 'una de ellas tarde', other: `${late} de ellas tarde` }),
      plural('es', broken, { one: 'una incumplida', other: `${broken} incumplidas` }),
      plural('es', open, { one: 'una pendiente', other: `${open} pendientes` }),
    ].join(', '),
  countNote: 'Cumplida quiere decir hecha, a tiempo o tarde. Si la persona a quien se le prometió la devolvió, no se cuenta.',
  feed: 'Seguir como canal',
  rates: {
    title: 'Quién cumple lo que promete',
    lede: 'Todo lo que venció en el último año: cumplido, con retraso, roto. Primero lo del jefe. A los oficiales se les cuenta por rango, nunca uno por uno.',
    who: 'Quién prometió',
    kept: 'Cumplidas',
    keptOf: (kept: string, of: string) => `${kept} de ${of}`,
    likely: 'Parte cumplida',
    share: (value: string, low: string, high: string) => `${value}, probablemente entre ${low} y ${high}`,
    tooFew: 'muy pocas para decirlo',
    none: 'No ha vencido nada',
    late: 'Con retraso',
    broken: 'Rotas',
    open: 'Abiertas',
    byOwner: 'Por quién prometió',
    byUnit: 'Por unidad y departamento de la ciudad',
    byNeighborhood: 'Por vecindario',
    nothing: 'Todavía no se ha prometido nada.',
    note: (least: number) =>
      `Cumplida es lo que se hizo a tiempo o con retraso. Con menos de ${least} vencidas no mostramos una parte. Lo que devolvió la persona a quien se le prometió no se cuenta.`,
  },
  embed: {
    kept: (kept: number, of: number) => `${kept} de ${of} cumplidas en el último año`,
    from: (agency: string) => `Todas las promesas de ${agency}`,
  },
  make: 'Anotar una promesa',
  all: 'Todas las promesas',
  due: 'Las próximas',
  settled: 'En qué quedaron las anteriores',
  noneOpen: 'Ahora mismo no hay ninguna pendiente.',
  empty: {
    title: 'Todavía no hay promesas',
    words: 'El primer "yo lo haré" que alguien diga aquí aparecerá en esta página, con nombre y fecha.',
  },
  emptyFilter: { title: 'Ninguna promesa coincide', words: 'Elija menos condiciones o vea todas.', act: 'Ver todas las promesas' },

  filter: {
    text: 'Palabras que tenga',
    label: 'Elegir promesas',
    neighborhood: 'Vecindario',
    owner: 'Quién prometió',
    state: 'En qué quedó',
    everywhere: 'Todos los vecindarios',
    everyone: 'Todos',
    every: 'Cualquiera',
    show: 'Mostrar',
  },
  owners: {
    officer: 'Oficiales',
    unit: 'Unidades y departamentos de la ciudad',
    partner: 'Organizaciones',
    resident: 'Vecinos',
    chief: 'La jefatura',
  },
  states: { open: 'Pendiente', kept: 'Cumplida', broken: 'Incumplida', released: 'Devuelta' },

  standing: {
    dueToday: 'Vence hoy',
    dueIn: (n) => (n === 1 ? 'Vence mañana' : `Vence en ${n} días`),
    late: (n) => `Lleva ${days(n)} de atraso`,
    kept: 'Cumplida',
    keptLate: (n) => (n === 0 ? 'Cumplida tarde' : `Cumplida con ${days(n)} de atraso`),
    broken: 'Incumplida',
    brokenFor: (n) => `Incumplida: venció hace ${days(n)}`,
    released: 'Devuelta por la persona a quien se le hizo',
  },
  to: {
    reporter: 'la persona que nos avisó',
    everybody: 'toda la comunidad',
  },
  byDay: (date) => `para el ${date}`,
  promised: (date) => `Prometida el ${date}`,
  wholeTown: 'Toda la ciudad',
  where: 'Dónde',
  ofReport: 'El aviso al que responde',
  ofProblem: 'Parte de algo en lo que trabajamos',
  seeProblem: 'Vea qué sabemos y qué estamos probando',
  whatHappened: 'Lo que dijeron al respecto',
  history: 'Qué ha pasado',
  events: {
    'promise-made': 'Se prometió',
    'promise-reminded': 'Se envió un recordatorio a quien lo prometió',
    'promise-kept': 'Cumplida',
    'promise-kept-late': 'Cumplida tarde',
    'promise-broken': 'Llegó la fecha y no se había hecho',
    'promise-released': 'La devolvió la persona a quien se le hizo',
  },

  settle: {
    title: '¿Ya está hecho?',
    lede: 'Dígalo aquí. Quienes lo esperan leerán sus palabras.',
    ledeLate: 'Ya pasó la fecha, pero todavía se puede hacer. Cuente qué pasó: quienes esperaron lo van a leer.',
    words: 'Qué se hizo',
    wordsLate: 'Qué se hizo y por qué tardó más',
    act: 'Ya está hecho',
  },
  release: {
    title: '¿Ya no hace falta que se cumpla?',
    lede: 'Esta promesa se le hizo a usted. Solo usted puede devolverla. Aquí quedará dicho, y no contará ni como cumplida ni como incumplida.',
    words: 'Por qué',
    act: 'Devolver la promesa',
  },
  mine: {
    title: 'Lo que se le prometió',
    lede: 'Lo que alguien dijo que haría sobre lo que usted nos contó.',
    empty: { title: 'Todavía no se ha prometido nada', words: 'Cuando alguien diga qué va a hacer y para cuándo, aparecerá aquí.' },
    back: 'Volver a lo que usted nos contó',
  },

  form: {
    title: 'Anotar una promesa',
    lede: 'Lo que se dice aquí es público. Prometa solo lo que pueda cumplir.',
    ledeReport: (reference) => `En respuesta al aviso ${reference}. Quienes lo siguen recibirán sus palabras por correo.`,
    what: 'Voy a ...',
    whatFor: 'Van a ...',
    whatHint: 'Una sola cosa, que se pueda ver si se hizo. Sin nombres de vecinos.',
    who: 'Quién promete',
    me: (name) => `Yo (${name})`,
    chief: 'Yo, como jefe o jefa, en público',
    forOfficer: (name) => `Oficial: ${name}`,
    forUnit: (name) => `Unidad: ${name}`,
    forPartner: 'Una organización',
    forResident: 'Un vecino o un grupo de vecinos',
    ownerName: 'Nombre de la organización o del grupo',
    ownerNameHint: 'Solo si promete una organización o un grupo de vecinos: el grupo, el cargo o el nombre de pila que ellos acepten.',
    to: 'A quién',
    toReporter: 'A la persona que nos avisó',
    toResidents: 'A los vecinos',
    toPartner: 'A una organización',
    toEverybody: 'A todos',
    toName: 'A qué vecinos o a qué organización',
    toNameHint: 'Por ejemplo: las familias de Elm Square, los inquilinos de Alder Court.',
    due: 'Para cuándo',
    dueHint: 'El último día en que todavía estaría a tiempo.',
    neighborhood: 'Dónde cuenta',
    act: 'Prometerlo',
    shortTitle: 'Y prometer algo',
    shortLede: 'Déjelo vacío si no promete nada.',
  },

  refusals: {
    make: {
      'no-words': 'Diga qué se va a hacer.',
      'too-many-words': 'Dígalo en menos de 400 letras: una promesa, una cosa.',
      'no-owner': 'Diga quién promete. Una promesa sin nombre es solo un deseo.',
      'no-receiver': 'Diga a quién se le promete.',
      'no-day': 'Ponga la fecha para la que estará hecho.',
      'day-has-passed': 'Esa fecha ya pasó. Ponga hoy o un día posterior.',
      'day-too-far': 'Faltan más de cinco años. Revise el año o prometa un primer paso.',
      'not-yours-to-make': 'Usted no puede prometer en ese nombre. Pídaselo a la persona o a su sargento.',
    },
    keep: {
      'already-kept': 'Ya está marcada como cumplida.',
      'was-released': 'La persona a quien se le hizo ya devolvió esta promesa.',
      'no-words': 'Va con atraso: cuente qué pasó a quienes esperaron.',
    },
    release: {
      'made-to-many':
        'Esto se les prometió a muchas personas. Nadie puede devolverla por ellas: se cumple, se cumple tarde o queda incumplida.',
      'not-made-to-you': 'Esta promesa no se le hizo a usted.',
      'already-settled': 'Esta promesa ya llegó a su fin.',
    },
  },

  mail: {
    kept: {
      subject: (agency) => `${agency}: se cumplió una promesa que le hicieron`,
      body: (p) =>
        `${p.who} le prometió:\n\n${p.what}\n\nYa está hecho.${p.words ? ` En sus palabras: ${p.words}` : ''}\n\n¿No es así? Díganos: ${p.link}`,
    },
    broken: {
      subject: (agency) => `${agency}: no se cumplió una promesa que le hicieron`,
      body: (p) =>
        `${p.who} le prometió:\n\n${p.what}\n\nLa fecha era el ${p.day} y para entonces no se había hecho. Ahora aparece como incumplida a la vista de todos, y todavía se puede cumplir tarde.\n\nLo que usted nos contó: ${p.link}`,
    },
    reminder: {
      subject: (day) => `Vence el ${day}: algo que usted prometió`,
      body: (p) =>
        `Usted prometió a ${p.whom}:\n\n${p.what}\n\nPara el ${p.day}. Cuando esté hecho, dígalo aquí: ${p.link}\n\nAl día siguiente queda como incumplida.`,
    },
  },
}
