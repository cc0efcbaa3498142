/** Palabras de los métodos del tiempo en la zona y de lo que un vecindario puede exigir a su policía. */
export const methodsBeatTime = {
  'beat-time': {
    name: 'Tiempo cumplido en la zona',
    question: 'De las horas que los agentes debían estar en una zona, ¿cuántas estuvieron?',
    does: [
      'Un sargento planifica turnos en una zona. Es una promesa de horas. Cuando mandan a un agente a otro lugar durante un turno, ese tiempo se anota, y quien dirige la zona debe nombrar el motivo y quién lo ordenó.',
      'El tiempo cumplido es el planificado, menos las licencias, menos lo que se quitó. Se suma por zona y por mes.',
      'Se muestran dos proporciones: lo cumplido de lo planificado, y lo quitado de lo que había una vez descontadas las licencias.',
    ],
    example:
      'En un mes se planificaron 16 turnos, 128 horas. 16 horas cayeron en licencias y 14 se quitaron. Cumplidas: 98 horas, 77 de cada 100. Quitadas: 13 de cada 100 de las 112 horas que había.',
    not: [
      'No mide a un agente. Ninguna página lo dice por agente, de nadie.',
      'No mide lo que se hizo en ese tiempo.',
      'Una licencia no es tiempo quitado. Por qué alguien no estuvo no se anota.',
    ],
    formula: {
      said: 'Lo cumplido es lo planificado menos las licencias menos lo quitado. La parte quitada se toma de lo planificado menos las licencias.',
      where: [
        { sign: 'D', means: 'minutos cumplidos' },
        { sign: 'P', means: 'minutos planificados' },
        { sign: 'L', means: 'minutos de turnos planificados en días de licencia' },
        { sign: 'A', means: 'minutos quitados' },
        { sign: 'a', means: 'la parte quitada' },
      ],
    },
    limits: [
      'Cuenta lo que se anota. El tiempo quitado que nadie anota cuenta como cumplido.',
      'En una zona con un solo agente, las horas de la zona son las suyas. Aun así no hay nombres en ninguna parte.',
      'Lo que nunca se planificó no falta aquí: una zona con pocos turnos puede cumplirlos todos.',
    ],
    needs: ['Turnos planificados que ya terminaron.'],
    refuses: [
      'Menos de diez turnos: no se muestra ninguna proporción.',
      'Un turno no se puede quitar del plan cuando faltan menos de dos días: lo planificado queda planificado.',
    ],
    here: [
      'Minutos enteros que de verdad pasan: un turno de noche cuando cambia la hora tiene una hora más o menos.',
      'Nada se cuenta dos veces: primero las licencias, luego lo quitado, en orden.',
      'Un turno pertenece al mes en que comienza. A los trece meses quedan solo las sumas; a los veinticinco se borran los turnos.',
    ],
    checked: ['Turnos, licencias y tiempo quitado contados minuto a minuto en meses inventados, también cuando cambia la hora.'],
  },
  'beat-guarantee': {
    name: 'Lo que nos puede exigir',
    question: '¿Recibe esta zona lo que promete una buena policía de vecindario?',
    does: [
      'Seis medidas en trece semanas: un agente con nombre al que se puede llegar, prioridades al día, respuestas que todos pueden leer, agentes que se ven a pie, agentes que se quedan en su zona, una respuesta en 72 horas.',
      'Cada una se cumple, no se cumple o no se sabe. Al lado están el número, cuántos se contaron y cuánto puede moverlo el azar.',
      'La garantía del Reino Unido nombra las medidas y no traza límites. Los de aquí son nuestros, y los mismos para todas las zonas.',
    ],
    example:
      'De 60 reportes, 51 recibieron respuesta en 72 horas: 85 de cada 100. Solo por azar podría estar entre 74 y 92. El límite es 90: no se cumple.',
    not: [
      'No es una nota. Las seis no se suman en una.',
      'No es lo que la gente siente. Si se ve a los agentes solo puede decirlo la gente, y mientras ninguna encuesta lo pregunte, la página dice que no lo sabe.',
    ],
    formula: {
      said: 'Una proporción son los aciertos divididos entre todo lo que contaba. El margen de la parte quitada sale de cuánto difieren los turnos entre sí.',
      where: [
        { sign: 'p', means: 'una proporción: respondidos de los que esperaban respuesta, horas quitadas de las que había' },
        { sign: 'A', means: 'minutos quitados a un turno; T son los minutos que había' },
        { sign: 's', means: 'el error estándar de la parte quitada; N es el número de turnos' },
      ],
    },
    limits: [
      'El estado mira el número y no su margen: una zona que supera el límite por azar cuenta como cumplida.',
      'Las respuestas a reportes sobre cosas delicadas solo las lee quien reportó. Cuentan para las 72 horas y no para lo que oyó el público.',
      'Las prioridades cuentan como puestas al día cuando algo avanzó, grande o pequeño.',
    ],
    needs: ['Reportes, problemas y turnos de las últimas trece semanas.'],
    refuses: ['Menos de diez reportes o turnos: no se sabe.', 'Agentes que se ven a pie: hasta que una encuesta lo pregunte.'],
    here: [
      'Agente con nombre: hoy hay un agente de vecindario asignado que dio una dirección o un número.',
      'Prioridades: un problema abierto y público se abrió, se analizó, recibió una medida o avanzó.',
      'Márgenes: Wilson para las proporciones de reportes; para las horas, la razón de dos sumas sobre los turnos.',
    ],
    checked: ['El margen de la parte quitada en 2,000 trimestres inventados: contuvo la verdad unas 93 veces de cada 100.'],
  },
} as const
