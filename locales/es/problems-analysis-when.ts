import { plural } from '../plural.ts'

/** Los días se dicen en plural: los sábados; los que terminan en s no cambian. */
const days = (day: string) => (day.endsWith('s') ? day : `${day}s`)
const incidents = (n: number) => plural('es', n, { one: 'un incidente', other: `${n} incidentes` })

/** Palabras de los cuadros que muestran cuándo. */
export const problemsAnalysisWhen = {
  weeks: {
    title: 'Semana por semana',
    fours: 'De cuatro en cuatro semanas',
    sentence: (p: { recorded: number; told: number; weeks: number; perWeek: string }) =>
      `${plural('es', p.recorded, { one: 'Se registró una vez', other: `Se registró ${p.recorded} veces` })} y nos avisaron ${plural('es', p.told, { one: 'una vez', other: `${p.told} veces` })} en ${plural('es', p.weeks, { one: 'una semana', other: `${p.weeks} semanas` })}: ${p.perWeek} por semana.`,
    recorded: 'Registrado',
    told: 'Avisado',
    leftOut: (n: number) =>
      `De ${plural('es', n, { one: 'un incidente más', other: `${n} incidentes más` })} solo se sabe el mes; no están en ninguna semana.`,
  },
  hours: {
    title: 'Horas de la semana',
    most: (p: { days: string; hours: string; count: string; n: number }) => `La mayoría pasa ${p.days}, ${p.hours}: ${p.count} de ${p.n}.`,
    busiest: (p: { days: string; hours: string; count: string; n: number }) =>
      `Cuando más pasa es ${p.days}, ${p.hours}: ${p.count} de ${p.n}.`,
    evenly: (evenly: string) => `Si todas las horas fueran iguales, serían ${evenly}.`,
    half: (hours: number) => `La mitad cae en ${hours} de las 168 horas de la semana.`,
    noPattern: (n: number) => `Entre ${incidents(n)} ninguna hora destaca más allá del azar.`,
    everyDay: 'todos los días',
    weekdays: 'de lunes a viernes',
    one: (day: string) => `los ${days(day)}`,
    and: (first: string, last: string) => `los ${days(first)} y ${days(last)}`,
    through: (first: string, last: string) => `de ${first} a ${last}`,
    fromTo: (from: string, to: string) => `de ${from} a ${to}`,
    hour: 'Hora',
    scale: { low: 'pocos', high: 'muchos' },
    spread: (n: number) =>
      `${plural('es', n, { one: 'Uno pasó', other: `${n} pasaron` })} sin ser vistos durante varias horas y ${plural('es', n, { one: 'cuenta', other: 'cuentan' })} en parte en cada una.`,
    leftOut: (n: number) =>
      `${plural('es', n, { one: 'Un incidente queda', other: `${n} incidentes quedan` })} fuera: solo se sabe el día o el mes, o no se notó por más de una semana.`,
    picked: 'Ese horario se eligió porque destaca, así que su número se ve un poco mayor de lo que es.',
    desc: (n: number) => `Una tabla de siete días por 24 horas, de color más fuerte donde pasaron más de ${incidents(n)}.`,
    blocks: 'De tres en tres horas',
  },
  season: {
    title: 'Meses del año',
    sentence: (p: { high: string; low: string; ratio: string; from: string; to: string }) =>
      `En ${p.high} hay unas ${p.ratio} veces lo que hay en ${p.low} (probablemente de ${p.from} a ${p.to} veces).`,
    none: (months: number) => `No se ve ninguna temporada más allá del azar en ${months} meses.`,
    measure: 'Por mes, en promedio',
    desc: (months: number) => `Promedio de cada mes del año, a partir de ${months} meses.`,
    cycles: 'Dos o tres años pueden parecer una temporada por casualidad. Cuatro dicen más.',
  },
} as const
