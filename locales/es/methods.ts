import type { Words } from '../words.ts'
import { methodsBeatTime } from './methods-beat-time.ts'
import { methodsCloser } from './methods-closer.ts'
import { methodsContactPlan } from './methods-contact-plan.ts'
import { methodsCourses } from './methods-courses.ts'
import { methodsFamiliarity } from './methods-familiarity.ts'
import { methodsFinding } from './methods-finding.ts'
import { methodsPeople } from './methods-people.ts'
import { methodsResponse } from './methods-response.ts'
import { methodsSurvey } from './methods-survey.ts'

/** Las palabras de las páginas que dicen cómo se hacen los números. */
export const methods: Words['methods'] = {
  short: 'Métodos',
  title: 'Cómo lo sabemos',
  lede: 'Cuando una página dice "más de lo habitual" o "sirvió", detrás hay un método. Aquí está cada uno en palabras sencillas: qué hace, qué no puede, y cuándo se niega a responder.',
  description: 'Los métodos detrás de cada número de este sitio, en palabras sencillas, con sus fórmulas, límites y fuentes.',
  more: 'Lea cómo se hace:',
  linked: 'Cómo lo sabemos: cada método en palabras sencillas',
  all: 'Todos los métodos',
  groups: {
    finding: { title: 'Encontrar problemas', lede: '¿Dónde se juntan los problemas, y es más que casualidad?' },
    closer: { title: 'Mirar de cerca', lede: '¿Cómo se ve en el mapa, a lo largo del año y de la semana?' },
    worked: { title: '¿Sirvió?', lede: 'Hicimos algo. ¿Ayudó, solo movió el problema, o no se puede saber?' },
    contact: { title: 'Conocerse', lede: 'En qué se va el tiempo del oficial, y si llega a todos.' },
    kept: { title: 'Estar presente', lede: '¿Se pasaron aquí las horas prometidas, y recibe la zona lo que se le prometió?' },
    trust: { title: 'Lo que dicen los vecinos', lede: 'Una encuesta pregunta a algunos. ¿Qué dice de todos, y qué tan seguro es?' },
    safe: { title: 'Cuidar a las personas', lede: 'Lo que hay entre el aviso de una persona y todos los demás.' },
  },
  rules: {
    title: 'Lo que todos tienen en común',
    points: [
      'Tratan de lugares y tiempos. Ninguno trata de una persona.',
      'Primero se cuenta la casualidad. Decimos qué sería habitual y qué tan seguros estamos.',
      'Con muy pocos hechos se niegan a responder, y dicen qué falta.',
      'Decide una persona. Ningún método manda a nadie a ningún lado.',
      'Los mismos datos dan la misma respuesta. Cualquiera puede leer el programa y comprobarlo.',
    ],
  },
  parts: {
    does: 'Qué hace',
    example: 'Cómo es una respuesta',
    invented: 'Un ejemplo inventado.',
    not: 'Qué no es',
    needs: 'Qué necesita',
    refuses: 'Cuándo se niega',
    limits: 'Qué no puede hacer bien',
    formula: 'La fórmula',
    said: 'En palabras:',
    checking: 'Para quien quiera comprobarlo',
    here: 'Cómo se hace aquí',
    checked: 'Comparado con',
    sources: 'De dónde viene',
    version: 'Versión',
    versionOf: (version) => `${version}. Sube cada vez que las respuestas pueden cambiar.`,
    engine: 'En el programa',
    where: 'Dónde lo encuentra',
    next: 'El método siguiente',
  },
  appears: {
    problems: 'En las páginas de lo que trabajamos',
    report: 'Cuando usted avisa de algo',
    reports: 'En el mapa de los avisos',
    neighborhoods: 'Desde la página de cada vecindario',
    incidents: 'En la página de lo que registró la policía',
    'beat-time': 'En las páginas del tiempo en la zona',
  },
  each: {
    ...methodsBeatTime,
    ...methodsFinding,
    ...methodsCloser,
    ...methodsResponse,
    ...methodsCourses,
    ...methodsContactPlan,
    ...methodsFamiliarity,
    ...methodsSurvey,
    ...methodsPeople,
  },
}
