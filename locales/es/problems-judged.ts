import { plural } from '../plural.ts'

const times = (n: number) => plural('es', n, { one: 'una vez', other: `${n} veces` })
const weeks = (n: number) => plural('es', n, { one: 'una semana', other: `${n} semanas` })

/** Las palabras de lo que se encontró al mirar: la conclusión, qué tan segura es, adónde se fue, los números. */
export const judged = {
  names: { worked: 'Funcionó', moved: 'Se mudó', 'did-not-work': 'No funcionó', 'cannot-tell': 'No se puede saber' },
  sentences: {
    worked: (p: { observed: number; low: string; high: string }) =>
      `Funcionó: ocurrió ${times(p.observed)}, entre ${p.low} y ${p.high} menos de lo que cabía esperar sin ella.`,
    workedPartly: (p: { observed: number; low: string; high: string; where: string }) =>
      `Funcionó: ocurrió ${times(p.observed)}, entre ${p.low} y ${p.high} menos de lo que cabía esperar sin ella, aunque una parte apareció en ${p.where}.`,
    moved: (p: { observed: number; expected: string; came: string; where: string }) =>
      `Se mudó: aquí ocurrió ${times(p.observed)} en vez de unas ${p.expected}, pero en ${p.where} unas ${p.came} más de lo que cabía esperar.`,
    excluded: (p: { observed: number; expected: string; worth: string }) =>
      `No funcionó: ocurrió ${times(p.observed)}, y sin ella cabía esperar unas ${p.expected}; una baja de ${p.worth} se habría visto.`,
    more: (p: { observed: number; expected: string }) =>
      `No funcionó: ocurrió ${times(p.observed)}, más de lo que cabía esperar sin ella, que eran unas ${p.expected}.`,
    tooWide: (p: { observed: number; expected: string }) =>
      `No se puede saber: ocurrió ${times(p.observed)}, sin ella cabía esperar unas ${p.expected}, y con tan pocas el azar puede ocultar un cambio o fingirlo.`,
    unlike: 'No se puede saber: este lugar y los de comparación ya iban distinto antes de empezar.',
    disagree: 'No se puede saber: dos maneras de contar dicen cosas distintas.',
    bufferUnclear: (where: string) =>
      `No se puede saber: aquí ocurrió menos, pero en ${where} hay tanto vaivén que pudo mudarse allá sin verse.`,
    noEvents: 'No se puede saber: aquí no se contó nada antes de empezar.',
    noControlEvents: 'No se puede saber: en los lugares de comparación no se contó nada.',
  },
  needed: {
    weeks: (n: number, worth: string) => `Para ver una baja de ${worth} haría falta contar unas ${weeks(n)} más.`,
    events: (n: number, had: number, worth: string) =>
      `Más semanas después no ayudan: para ver una baja de ${worth} hacen falta unos ${n} casos antes, y hubo ${had}. Cuente más semanas antes o una zona mayor.`,
    unlike: 'Para saberlo hacen falta otros lugares de comparación: unos que antes fueran igual.',
    disagree: 'Para saberlo hacen falta más semanas, o lugares de comparación más estables.',
    bufferUnclear: 'Para saberlo, observe un lugar más pequeño: aquel adonde la gente dice que se va.',
    noEvents: 'Para saberlo, cuente algo que ocurra más a menudo, o una zona mayor.',
    noControlEvents: 'Para saberlo, elija lugares de comparación donde también ocurra.',
  },
  asPlanned: (on: string) => `Mirado el ${on}, según el plan`,
  early: (on: string) => `Mirado antes de tiempo, el ${on}`,
  earlyTag: 'Antes de tiempo',
  earlyWords: (planned: string) => `Una mirada anticipada: no reemplaza a la prevista para el ${planned}.`,
  earlyWhy: (reason: string) => `Por qué antes: ${reason}`,
  byOther: 'Hecha con un plan anterior, que se cambió después.',
  others: 'Otras miradas',

  chart: 'Lo contado aquí, y lo que cabía esperar sin la respuesta',
  chartNote: 'Por semana, promedio de cuatro semanas, menos en los extremos. Sombreado: donde probablemente está el promedio esperado.',
  observed: 'Contado',
  expected: 'Esperado',
  began: 'Comienzo',

  elsewhere: '¿Se mudó?',
  came: (where: string, p: { n: string; low: string; high: string }) =>
    `En ${where} ocurrió unas ${p.n} veces más de lo que cabía esperar, probablemente de ${p.low} a ${p.high} más.`,
  spread: (where: string, p: { n: string; low: string; high: string }) =>
    `En ${where} también bajó, unas ${p.n} veces menos de lo que cabía esperar, probablemente de ${p.low} a ${p.high} menos: el buen efecto se extendió.`,
  unclear: (where: string, p: { from: string; to: string }) =>
    `En ${where} no se ve un cambio claro: es probable cualquier cosa, desde ${p.from} hasta ${p.to}.`,
  notWatched: 'No se observó adónde pudo irse: el plan lo dejó fuera.',
  cannotBeSaid: 'Con tan pocos casos no se puede decir si se mudó.',
  together: (p: { from: string; to: string }) => `Aquí y allá juntos: probablemente de ${p.from} a ${p.to}.`,
  fewer: (n: string) => `${n} menos`,
  more: (n: string) => `${n} más`,
  noneFewer: 'ninguno menos',

  ways: 'Contado de dos maneras',
  agree: 'Las dos coinciden.',
  disagree: 'Las dos no coinciden.',
  noSecond: 'Con tan pocas semanas o casos no hay una segunda manera de contarlo.',
  way: {
    'rate-ratio': 'El cambio aquí junto al cambio donde no se hizo nada',
    'synthetic-control': 'Una mezcla de los lugares de comparación que iba como este',
    'interrupted-series': 'El curso de antes, prolongado, junto a los lugares de comparación',
    'displacement-difference': 'Casos aquí, descontado el cambio donde no se hizo nada',
  },
  left: 'de lo que cabía esperar',
  likely: (low: string, high: string) => `probablemente de ${low} a ${high}`,
  likelyMeans: 'Probablemente quiere decir: nueve de cada diez veces la verdad está en un intervalo así.',

  numbers: 'Todos los números',
  tableTitle: 'Casos en cada zona',
  place: 'Zona',
  before: (n: number) => `${weeks(n)} antes`,
  after: (n: number) => `${weeks(n)} después`,
  facts: {
    expected: 'Esperado aquí sin la respuesta',
    left: 'Lo que queda de eso',
    events: 'Casos en comparación con lo esperado',
    dispersion: 'Cuánto más que el azar varían las semanas',
    quotient: 'Cociente de desplazamiento (no tiene intervalo; léalo solo junto a los casos)',
    fit: 'Qué tan parecidos iban antes',
  },
  notes: {
    'less-than-meant': 'Con seguridad es menos de un tercio, que es lo que logran en promedio las respuestas de este tipo.',
    'peaked-before': 'Justo antes ocurrió más de lo común. Una parte de la baja habría llegado sola.',
    'half-event-added': 'Después no se contó nada aquí. Para el porcentaje se sumó medio caso a cada cuenta.',
    'no-second-method': 'No hubo una segunda manera de comprobarlo.',
    'unlike-before': 'Aquí y los lugares de comparación ya iban distinto antes, pero no por tanto.',
  },
  methods: 'Cómo se calculó',
  version: (n: number) => `versión ${n}`,

  planned: (on: string) => `La mirada está prevista para el ${on}.`,
  plannedToday: 'Ha llegado el día previsto.',
  plannedDone: 'Se miró según el plan. Contar otra vez incluye lo que se registró después.',
  lookTitle: 'La mirada prevista',
  lookWords: (n: number) => `Se cuentan las ${weeks(n)} del plan, aquí y en los lugares de comparación.`,
  act: 'Mirar si funcionó',
  again: 'Contar otra vez',
  earlyTitle: 'Mirar antes',
  earlyReason: 'Por qué se mira antes del día previsto',
  earlyHint: 'Lo puede leer todo el mundo. Quien mira hasta que se ve bien encuentra pura suerte.',
  earlyAct: 'Mirar antes de tiempo',
  words: 'Qué concluimos',
  wordsHint: 'Con sus palabras: qué más cambió, qué conservar, qué hacer de otro modo.',
  needs: 'No se ha planeado cómo se juzga. Planéelo en la página "Actuar".',
  notBegun: (on: string) => `La respuesta empieza el ${on}. Antes no hay nada que juzgar.`,
  closes: 'El problema se cierra con esto',
  refusals: {
    'is-closed': () => 'Este problema está cerrado.',
    'not-checked-yet': () => 'Primero pase al paso "Comprobar".',
    'no-design': () => 'Primero planee cómo se juzga, en la página "Actuar".',
    'not-begun': (p: { starts: string }) => `La respuesta empieza el ${p.starts}. Antes no hay nada que juzgar.`,
    'too-soon': () => 'Han pasado menos de 4 semanas enteras desde que empezó la respuesta.',
    'planned-later': (p: { look: string }) => `La mirada está prevista para el ${p.look}. Diga por qué se mira antes.`,
    'records-missing': (p: { from: string; until: string }) =>
      `Los registros de la policía van del ${p.from} al ${p.until}. Primero traiga lo que falta: un vacío parecería un éxito.`,
    'too-few-weeks': () => 'Hay menos de 4 semanas en uno de los lados.',
  },
} as const
