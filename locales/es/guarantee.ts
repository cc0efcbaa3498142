import { plural } from '../plural.ts'

/** Palabras de las medidas que un vecindario puede exigir a su policía. */
export const guarantee = {
  title: 'Lo que nos puede exigir',
  lede: 'Seis medidas de una buena policía de vecindario, en los últimos tres meses. Las medidas vienen de la Garantía de Policía de Vecindario del Reino Unido (2025); los límites son nuestros y están junto a cada una.',
  how: 'Cómo se cuenta cada una',
  standing: { met: 'Se cumple', 'not-met': 'No se cumple', 'cannot-tell': 'No lo sabemos' },
  short: (met: number, of: number) => `Se cumplen ${met} de ${of} medidas`,
  give: (low: string, high: string, n: string) => `Solo por azar podría estar entre ${low} y ${high}. Se contaron: ${n}.`,
  line: (line: string) => `El límite: ${line}.`,
  each: {
    'named-officer': {
      title: 'Un agente con nombre, a su alcance',
      line: 'hoy hay un agente de vecindario con nombre y con una dirección o un número',
      met: (name: string) => `Puede comunicarse con ${name}.`,
      noChannel: (name: string) => `${name} tiene la zona y no ha dado dirección ni número.`,
      nobody: 'Hoy ningún agente de vecindario tiene la zona.',
      counted: (n: number) =>
        `Se contaron: ${plural('es', n, { one: '1 agente de vecindario', other: `${n} agentes de vecindario` })} hoy. Es la cuenta completa, así que el azar no interviene.`,
    },
    priorities: {
      title: 'Prioridades al día',
      line: 'en tres meses se abrió o avanzó al menos un problema en el que se trabaja en público',
      text: (moved: number, open: number) =>
        `${plural('es', moved, { one: 'Avanzó 1', other: `Avanzaron ${moved}` })} de ${plural('es', open, { one: '1 problema abierto', other: `${open} problemas abiertos` })}.`,
      newest: (when: string) => `El cambio más reciente: ${when}.`,
      none: 'En esta zona no se trabaja en público en ningún problema.',
      counted: 'Es la cuenta completa, así que el azar no interviene.',
    },
    heard: {
      title: 'Usted se entera de lo que se hizo',
      line: '9 de cada 10 reportes tienen una respuesta que todos pueden leer',
      text: (percent: string) => `${percent} de los reportes que esperaban respuesta la tienen en público.`,
      beside: (news: number, promises: number) =>
        `Además: ${plural('es', news, { one: '1 noticia', other: `${news} noticias` })} de los problemas a quienes reportaron, y ${plural('es', promises, { one: '1 promesa resuelta', other: `${promises} promesas resueltas` })} en público.`,
      tooFew: (n: number) => `${plural('es', n, { one: '1 reporte', other: `${n} reportes` })}: muy pocos para una proporción.`,
      n: (n: string) => `${n} reportes`,
    },
    'foot-patrol': {
      title: 'Usted ve agentes a pie',
      line: 'lo que dicen los vecinos cuando se les pregunta',
      text: 'Ninguna encuesta lo ha preguntado todavía.',
      beside: (hours: string, walks: number) =>
        `Lo que sí podemos contar es otra cosa: ${hours} cumplidas en la zona, y ${plural('es', walks, { one: '1 caminata', other: `${walks} caminatas` })} con los vecinos. Las horas caminadas no son agentes vistos.`,
      besideFew: 'Hay muy pocos turnos para decir cuántas horas se cumplieron.',
    },
    abstraction: {
      title: 'Los agentes se quedan en su zona',
      line: 'se quita a la zona 1 de cada 10 horas como máximo',
      text: (percent: string) => `Se quitó a la zona ${percent} de las horas.`,
      tooFew: (n: number) => `${plural('es', n, { one: '1 turno', other: `${n} turnos` })}: muy pocos para una proporción.`,
      n: (n: string) => `${n} turnos`,
    },
    reply: {
      title: 'Una respuesta en 72 horas',
      line: '9 de cada 10 reportes reciben respuesta en 72 horas',
      text: (percent: string) => `${percent} de los reportes recibieron respuesta en 72 horas.`,
      tooFew: (n: number) => `${plural('es', n, { one: '1 reporte', other: `${n} reportes` })}: muy pocos para una proporción.`,
      n: (n: string) => `${n} reportes`,
    },
  },
} as const
