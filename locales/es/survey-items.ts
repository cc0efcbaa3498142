import type { Words } from '../words.ts'

type SurveyItems = Words['surveyItems']

/** Las preguntas del banco y sus respuestas, tal como se hacen. Una pregunta no cambia de palabras: con otras palabras es otra pregunta. */
const ITEMS: SurveyItems['items'] = {
  listen: 'La policía de mi vecindario escucha las preocupaciones de la gente de aquí.',
  'what-matters': 'La policía de mi vecindario se ocupa de lo que le importa a la gente de aquí.',
  'treat-fairly': 'La policía de mi vecindario trata a todos con justicia, sean quienes sean.',
  'with-respect': 'Si yo tuviera que tratar con la policía de aquí, me trataría con respeto.',
  trust: 'El departamento de policía de aquí es una organización en la que puedo confiar.',
  'there-when-needed': 'Se puede contar con que la policía de mi vecindario estará cuando uno la necesita.',
  'good-job': 'Tomando todo en cuenta, ¿qué tan buen trabajo cree usted que hace la policía de su vecindario?',
  understand: 'La policía de mi vecindario entiende los asuntos que afectan a la gente de aquí.',
  helpful: 'La policía de mi vecindario es servicial.',
  'minor-crimes': 'Se puede contar con que la policía de mi vecindario se ocupará de los delitos menores.',
  'easy-to-contact': 'Es fácil comunicarse con la policía de mi vecindario.',
  informed: '¿Qué tan informado o informada se siente sobre lo que ha hecho la policía de su vecindario en los últimos 12 meses?',
  'safe-by-day': '¿Qué tan seguro o segura se siente al caminar a solas de día por su vecindario?',
  'safe-after-dark': '¿Qué tan seguro o segura se siente al caminar a solas por su vecindario después de que oscurece?',
  'worried-crime': '¿Qué tanto le preocupa el crimen en su vecindario?',
  litter: '¿Qué tan grave es el problema de la basura tirada en su vecindario?',
  graffiti: '¿Qué tan grave es el problema de los grafitis o de las cosas rotas a propósito en su vecindario?',
  noise: '¿Qué tan grave es el problema del ruido de noche en su vecindario?',
  rowdy: '¿Qué tan grave es el problema de la gente borracha o escandalosa en lugares públicos de su vecindario?',
  drugs: '¿Qué tan grave es el problema de la venta o el uso de drogas a la vista en su vecindario?',
  vehicles: '¿Qué tan grave es el problema de los carros abandonados o de quienes manejan con peligro en su vecindario?',
  'neighbors-skipping':
    'Si un grupo de niños del vecindario faltara a la escuela y anduviera por una esquina, ¿qué tan probable es que sus vecinos hicieran algo al respecto?',
  'neighbors-graffiti':
    'Si unos niños pintaran grafitis en un edificio de aquí, ¿qué tan probable es que sus vecinos hicieran algo al respecto?',
  'neighbors-fight':
    'Si hubiera una pelea frente a su casa y alguien recibiera golpes o amenazas, ¿qué tan probable es que sus vecinos la detuvieran?',
  'neighbors-disrespect':
    'Si un niño le faltara al respeto a una persona adulta, ¿qué tan probable es que la gente de su vecindario lo regañara?',
  'neighbors-fire-station':
    'Suponga que, por recortes de presupuesto, la ciudad fuera a cerrar la estación de bomberos más cercana a su casa. ¿Qué tan probable es que los residentes del vecindario se organizaran para tratar de mantenerla abierta?',
  'neighbors-help': 'La gente de por aquí está dispuesta a ayudar a sus vecinos.',
  'neighbors-close': 'Este es un vecindario muy unido.',
  'neighbors-trusted': 'Se puede confiar en la gente de este vecindario.',
  'neighbors-not-along': 'En general, la gente de este vecindario no se lleva bien entre sí.',
  'neighbors-values': 'La gente de este vecindario no comparte los mismos valores.',
  'know-officer': '¿Conoce usted al agente que atiende su vecindario?',
  'seen-on-foot': 'En el último mes, ¿ha visto a un agente de policía a pie o en bicicleta en su vecindario?',
  'top-concern': '¿Qué es lo que más quisiera usted que la policía atendiera en su vecindario?',
  'job-satisfied': 'En conjunto, estoy satisfecho o satisfecha con mi trabajo.',
  'job-dislike': 'En general, no me gusta mi trabajo.',
  'job-like': 'En general, me gusta trabajar aquí.',
  'job-time': 'Este mes tuve suficiente tiempo sin interrupciones en mi zona.',
  'job-difference': 'Pude ver que lo que hice sirvió de algo.',
  'job-valued': 'Mi supervisor valora el trabajo con la comunidad tanto como las detenciones y multas.',
  'job-recognized': 'Los residentes de mi zona me reconocen.',
}

const SCALES: SurveyItems['scales'] = {
  'agree-5': {
    1: 'Muy de acuerdo',
    2: 'Más bien de acuerdo',
    3: 'Ni de acuerdo ni en desacuerdo',
    4: 'Más bien en desacuerdo',
    5: 'Muy en desacuerdo',
  },
  'agree-7': {
    1: 'Muy de acuerdo',
    2: 'De acuerdo',
    3: 'Un poco de acuerdo',
    4: 'Ni de acuerdo ni en desacuerdo',
    5: 'Un poco en desacuerdo',
    6: 'En desacuerdo',
    7: 'Muy en desacuerdo',
  },
  'good-5': { 1: 'Excelente', 2: 'Bueno', 3: 'Regular', 4: 'Malo', 5: 'Muy malo' },
  'likely-5': { 1: 'Muy probable', 2: 'Probable', 3: 'Ni probable ni improbable', 4: 'Poco probable', 5: 'Muy poco probable' },
  'safe-4': { 1: 'Muy seguro o segura', 2: 'Bastante seguro o segura', 3: 'Un poco inseguro o insegura', 4: 'Muy inseguro o insegura' },
  'informed-4': { 1: 'Muy bien', 2: 'Bastante bien', 3: 'No muy bien', 4: 'Nada' },
  'worried-4': { 1: 'Mucho', 2: 'Bastante', 3: 'No mucho', 4: 'Nada' },
  'problem-4': {
    1: 'Es un problema muy grande',
    2: 'Es un problema bastante grande',
    3: 'No es un problema muy grande',
    4: 'No es ningún problema',
  },
  'know-officer-3': { 1: 'Sí, y hemos hablado', 2: 'Sí, de nombre o de vista', 3: 'No' },
  'yes-no': { 1: 'Sí', 2: 'No' },
  'own-words': {},
}

export const surveyItems: SurveyItems = {
  items: ITEMS,
  scales: SCALES,
  constructs: {
    trust: 'Confianza',
    fairness: 'Justicia',
    respect: 'Respeto',
    listening: 'Ser escuchado',
    'what-matters': 'Atender lo que importa aquí',
    'ease-of-contact': 'Fácil de contactar',
    informed: 'Sentirse informado',
    safety: 'Sentirse a salvo',
    disorder: 'Desorden a la vista',
    'collective-efficacy': 'Lo que los vecinos hacen unos por otros',
    recognition: 'Conocer al agente',
    'top-concern': 'La mayor preocupación, en palabras propias',
    visibility: 'Agentes a pie',
    job: 'El trabajo de los agentes',
  },
  about: {
    age: {
      label: '¿Qué edad tiene?',
      choices: {
        '16-24': '16 a 24',
        '25-34': '25 a 34',
        '35-44': '35 a 44',
        '45-54': '45 a 54',
        '55-64': '55 a 64',
        '65-plus': '65 o más',
      },
    },
    gender: { label: '¿Cuál es su género?', choices: { woman: 'Mujer', man: 'Hombre', another: 'Otro' } },
    home: { label: '¿Su casa es propia o rentada?', choices: { owns: 'Propia', rents: 'Rentada', other: 'Otra situación' } },
  },
}
