import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

const requests = (n: number) => plural('es', n, { one: 'una solicitud', other: `${n} solicitudes` })

/** Las palabras de la página pública sobre cuánto tardan en responder las unidades. */
export const backingTimes: Words['backing']['times'] = {
  title: 'Cuánto tardan en responder las unidades',
  lede: 'Los agentes de vecindario piden ayuda a unidades de policía, departamentos de la ciudad y socios. Aquí se ve qué tan pronto respondió cada uno en los últimos 12 meses. No es una competencia, y no se cuenta a ningún agente.',
  description: 'Qué tan pronto responden las unidades de policía, los departamentos de la ciudad y los socios a los agentes de vecindario.',
  sentence: (percent, low, high, n) =>
    `El ${percent} de ${requests(n)} tuvo su primera respuesta a tiempo (probablemente entre ${low} y ${high}).`,
  tooFew: (n) => `${n === 0 ? 'Ninguna solicitud' : requests(n)} hasta ahora: muy pocas para decir algo.`,
  openNow: (waiting, onChief) =>
    `${plural('es', waiting, { one: 'Una espera', other: `${waiting} esperan` })} respuesta ahora; ${plural('es', onChief, { one: 'una de ellas llegó', other: `${onChief} de ellas llegaron` })} hasta el jefe de policía.`,
  chart: 'Respondidas a tiempo',
  chartNote: 'Unidades con diez solicitudes o más',
  chartDesc:
    'Para cada unidad, la parte de las solicitudes que tuvo su primera respuesta a tiempo, con el margen en el que probablemente está la parte verdadera.',
  n: (n) => requests(n),
  all: 'todas',
  table: 'Cada unidad, últimos 12 meses',
  unit: 'Unidad',
  asked: 'Solicitudes',
  inTime: 'Respondidas a tiempo',
  inTimeValue: (percent, low, high, n) => `${percent} de ${n} (${low} a ${high})`,
  inTimeFew: (inTime, judged) => `${inTime} de ${judged}; muy pocas para decir más`,
  median: 'La mitad en',
  medianValue: (n) => `${n} días`,
  medianFew: 'muy pocas para decir',
  medianOpen: 'más de la mitad sin respuesta',
  escalated: 'Subieron un nivel',
  escalatedValue: (all, chief) => (chief === 0 ? `${all}` : `${all}, de ellas ${chief} hasta el jefe`),
  declined: 'Dijeron que no',
  none: 'ninguna',
  reasonCount: (reason, n) => `${reason}: ${n}`,
  how: 'Cómo se cuenta',
  howText:
    'A tiempo quiere decir: sí o no dentro de los días que puso el agente, normalmente tres días de 24 horas, contando fines de semana y feriados. Una solicitud retirada a tiempo no se cuenta. Una sin respuesta cuenta como más larga que cualquier otra. Con menos de diez solicitudes mostramos cuántas son y ningún porcentaje. Qué se pidió y quién lo pidió no es público.',
  promises: 'Qué prometieron las unidades y en qué quedó',
  empty: { title: 'Todavía no se ha pedido nada', words: 'La primera solicitud a una unidad se contará aquí.' },
}
