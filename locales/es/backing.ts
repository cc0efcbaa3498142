import { plural } from '../plural.ts'
import type { Words } from '../words.ts'
import { backingMail } from './backing-mail.ts'
import { backingTimes } from './backing-times.ts'

const days = (n: number) => plural('es', n, { one: 'un día', other: `${n} días` })

/** Las palabras del apoyo: el resto de la organización ayuda al agente de vecindario. */
export const backing: Words['backing'] = {
  mail: backingMail,
  title: 'Apoyo',
  lede: 'En lo que un agente de vecindario no puede solo, ayuda el resto de la organización. Pida, y vea quién lo tiene.',
  ask: 'Pedir apoyo',
  residentsOf: (neighborhood) => `los residentes de ${neighborhood}`,
  askedOf: (unit) => `Pedido a ${unit}`,
  removed: 'Las palabras se borraron porque pasó su plazo.',
  untitled: (unit) => `Una solicitud a ${unit}`,

  states: {
    asked: 'Espera respuesta',
    accepted: 'Sí, prometido',
    declined: 'No',
    done: 'Hecho',
    'not-done': 'No se logró',
    withdrawn: 'Retirada',
  },
  reasons: {
    'not-ours': 'No nos corresponde',
    'no-people': 'Falta personal',
    'no-money': 'No hay dinero para eso',
    'not-possible': 'No se puede hacer, o la ley no lo permite',
    'under-way': 'Ya está en marcha',
    other: 'Otra cosa',
  },
  desk: {
    officer: (asker) => `La tiene ${asker}, que la pidió`,
    sergeant: (names) => (names ? `La tiene el sargento: ${names}` : 'La tiene el sargento'),
    chief: (names) => (names ? `La tiene el jefe de policía: ${names}` : 'La tiene el jefe de policía'),
    climbs: (when) => `Sin respuesta, sube un nivel: ${when}.`,
    stays: 'No hay un nivel más arriba. Se queda aquí, y se cuenta en público, hasta que alguien responda.',
    times: (n) => plural('es', n, { one: 'Subió un nivel', other: `Subió ${n} niveles` }),
  },
  due: {
    answer: (day, n) =>
      n > 0
        ? `Respuesta para el ${day}: ${n === 1 ? 'mañana' : `en ${days(n)}`}`
        : n === 0
          ? `Respuesta para hoy, ${day}`
          : `Respuesta atrasada ${days(-n)}`,
    promised: (day, n) =>
      n > 0
        ? `Prometido para el ${day}: ${n === 1 ? 'mañana' : `en ${days(n)}`}`
        : n === 0
          ? `Prometido para hoy, ${day}`
          : `${days(-n)} después del ${day}`,
    ended: (day) => `Terminó el ${day}`,
    wanted: (day) => `Para el ${day}`,
  },

  list: {
    desk: 'En su escritorio',
    deskEmpty: 'No hay nada en su escritorio.',
    open: 'En espera y prometidas',
    openEmpty: 'No hay nada más abierto.',
    ended: 'En qué quedaron las anteriores',
    empty: {
      title: 'Nadie ha pedido apoyo todavía',
      words:
        'Una farola rota, una casa vacía, un cruce: pida a la unidad que puede arreglarlo, desde el reporte o desde aquí. Usted ve quién lo tiene.',
    },
    kinds: {
      'to-answer': 'Respóndala: sí con una fecha, o no con un motivo',
      waiting: 'Sin respuesta',
      'was-it-done': 'Pasó el día prometido: ¿se hizo?',
    },
    times: 'Cuánto tardan en responder las unidades',
    by: (asker) => `La pidió ${asker}`,
  },

  form: {
    title: 'Pedir apoyo',
    lede: 'Diga qué necesita y por qué. La unidad responde que sí con una fecha, o que no con un motivo. El silencio sube solo un nivel.',
    aboutReport: (reference) => `Sobre el reporte ${reference}`,
    aboutProblem: (title) => `Sobre el problema: ${title}`,
    aboutPromise: (what) => `Sobre la promesa: ${what}`,
    unit: '¿A quién se lo pide?',
    unitHint:
      'Un departamento de la ciudad o un socio recibe un correo con un enlace para responder. Por una unidad de policía responde aquí un sargento o el jefe.',
    what: '¿Qué necesita?',
    whatHint: 'Una sola cosa, para que se pueda responder con sí o no. Sin nombres, números ni placas.',
    why: '¿Por qué hace falta?',
    whyHint: 'Qué pasa si nadie lo hace. Solo lo leen el personal y la unidad.',
    dueOn: 'Para cuándo',
    answerDays: 'Se debe una respuesta en',
    answerDaysHint: 'Días de 24 horas; cuentan fines de semana y feriados. Después pasa al sargento, y tras otros tantos días al jefe.',
    dayChoice: { 1: 'Un día: no puede esperar', 3: 'Tres días (72 horas), como siempre', 7: 'Una semana: no hay prisa' },
    neighborhood: 'Vecindario',
    nowhere: 'Toda la ciudad',
    send: 'Enviar la solicitud',
    noUnits: {
      title: 'Todavía no hay ninguna unidad',
      words: 'Un administrador agrega las unidades y los departamentos de la ciudad en la configuración.',
    },
  },
  advice: {
    title: 'Por favor revise sus palabras una vez más',
    text: 'Pueden revelar quién es alguien. Cámbielas, o marque la casilla y envíelas como están.',
    asItIs: 'Ya las revisé. Enviar como están.',
    kinds: {
      phone: 'Un número de teléfono.',
      email: 'Una dirección de correo.',
      plate: 'Lo que parece una placa de auto.',
      person: 'El nombre de una persona. Diga qué pasa, no quién es.',
      immigration: 'Palabras sobre la situación migratoria de alguien. Quítelas: aquí no le incumbe a nadie.',
      'describes-person': 'La descripción de una persona. Diga qué pasa, dónde y cuándo.',
      crime: 'Lo que parece un delito. Esa información va en el sistema de registros, no aquí.',
    },
  },

  page: {
    why: 'Por qué',
    about: 'De qué se trata',
    report: (reference) => `Reporte ${reference}`,
    problem: 'Un problema en el que trabajamos',
    helped: 'Una promesa que ayuda a cumplir',
    neighborhood: 'Dónde',
    askedBy: 'Quién pidió',
    asked: 'Pedido el',
    answerDue: 'Respuesta antes del',
    acceptedBy: (name, unit) => `${name}, ${unit}`,
    who: 'Quién se encarga',
    contact: 'Cómo escribirle a la unidad',
    promise: 'Lo que prometieron, a la vista de todos',
    no: 'La unidad dijo que no',
    history: 'Qué pasó',
    byLink: 'La unidad responde con el enlace de su correo; no necesita una cuenta.',
    onSite: 'Por esta unidad responde aquí un sargento o el jefe.',
    ownRequest: 'Usted mismo la pidió: tiene que responder otra persona.',
    staffOnly: 'Estas palabras solo las leen el personal y la unidad. El público ve cuántas hay por unidad, nunca por agente.',
  },
  events: {
    asked: (unit) => `pidió a ${unit}`,
    escalated: {
      officer: 'Nadie respondió.',
      sergeant: 'Nadie respondió a tiempo: pasó al sargento',
      chief: 'Nadie respondió a tiempo: pasó al jefe de policía',
    },
    accepted: 'dijo que sí',
    declined: 'dijo que no',
    done: 'dijo que está hecho',
    'not-done': 'dijo que no se logró',
    withdrawn: 'la retiró',
    forgotten: 'Las palabras se borraron porque pasó su plazo',
  },

  answer: {
    title: 'Una solicitud de ayuda para ustedes',
    from: (asker, agency) => `${asker}, ${agency}`,
    lede: (unit, day) => `Para ${unit}. Antes del ${day}, por favor respondan.`,
    ledeAccepted: (unit, day) => `${unit} dijo que sí, para el ${day}. Cuando esté hecho, díganlo aquí.`,
    private: 'Esta página es solo suya: quien tenga su dirección puede responder. Termina cuando termina la solicitud.',
    yes: 'Sí, lo hacemos',
    yesHint: 'Queda en la lista pública de promesas, a nombre de su unidad.',
    name: '¿Quién se encarga?',
    nameHint: 'Un nombre o un cargo, para que el agente sepa a quién preguntar. No es público.',
    promise: '¿Qué van a hacer?',
    promiseHint: 'Una frase sencilla. Todos pueden leerla.',
    dueOn: '¿Para cuándo?',
    sendYes: 'Decir que sí',
    no: 'No, no podemos',
    noHint: 'El agente lee su motivo. En público solo se cuenta la clase de motivo.',
    reason: '¿Por qué no?',
    words: 'En sus palabras',
    wordsHint: 'Qué falta, o quién podría hacerlo en su lugar.',
    sendNo: 'Decir que no',
    end: '¿Está hecho?',
    endHint: 'Al decir que está hecho se cumple la promesa en la lista pública. Si no se logró, diga por qué: el agente lo lee.',
    endWords: 'Qué pasó',
    endWordsHint: 'Hace falta si está atrasado o no se logró.',
    sendDone: 'Está hecho',
    sendNotDone: 'No se logró',
    withdraw: 'Retirar la solicitud',
    withdrawHint: 'Nadie ha respondido todavía. Se le avisa a la unidad que ya no hace falta.',
    over: {
      title: 'Este enlace ya terminó',
      words: 'La solicitud fue respondida o retirada, o pasó su plazo. Gracias. Si queda algo por decir, escríbale al agente que la hizo.',
    },
  },

  times: backingTimes,
  extra: { title: 'Apoyo', none: 'El resto de la organización puede ayudar con esto.', note: 'Solo lo ve el personal.' },

  refusals: {
    ask: {
      'no-unit': 'Elija a quién se lo pide.',
      'no-what': 'Diga qué necesita.',
      'no-why': 'Diga por qué hace falta.',
      'too-long': 'Es demasiado largo. Use como máximo 600 letras en cada uno.',
      'no-day': 'Ponga el día para el que hace falta.',
      'day-has-passed': 'Ese día ya pasó. Elija hoy o más tarde.',
      'day-too-far': 'Falta más de dos años. Elija un día más cercano.',
    },
    accept: {
      'no-name': 'Diga quién se encarga.',
      'no-promise': 'Diga qué van a hacer.',
      'too-long': 'Es demasiado largo. Use como máximo 400 letras.',
      'no-day': 'Ponga el día para el que estará hecho.',
      'day-has-passed': 'Ese día ya pasó. Elija hoy o más tarde.',
      'day-too-far': 'Falta más de dos años. Elija un día más cercano.',
      'already-answered': 'Esto ya fue respondido.',
    },
    decline: {
      'no-reason': 'Elija por qué no.',
      'no-words': 'Diga en pocas palabras por qué no: el agente lo lee.',
      'too-long': 'Es demasiado largo. Use como máximo 600 letras.',
      'already-answered': 'Esto ya fue respondido.',
    },
    end: {
      'not-accepted': 'Solo se puede terminar lo que se prometió.',
      'no-words': 'Diga qué pasó: está atrasado o no se logró.',
      'too-long': 'Es demasiado largo. Use como máximo 600 letras.',
    },
    withdraw: { 'already-answered': 'La unidad ya respondió: no se puede retirar.' },
    advice: 'Revise sus palabras una vez más.',
    'no-act': 'Elija una respuesta.',
  },
}
