import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

const weeksOrDays = (days: number) =>
  days >= 14 ? `${Math.round(days / 7)} semanas` : plural('es', days, { one: 'un día', other: `${days} días` })

/** Las palabras del plan de contactos. */
export const plan: Words['plan'] = {
  title: 'Su recorrido',
  eyebrow: 'Plan de contactos',
  stops: (n) => plural('es', n, { one: 'Una parada', other: `${n} paradas` }),
  lede: (stops) =>
    `${plural('es', stops, { one: 'Hay una parada que vale', other: `Hay ${stops} paradas que valen` })} sus minutos libres. Usted puede hacer otra cosa.`,
  ledeAway: 'Está atendiendo una llamada. No se planea nada hasta que vuelva.',
  ledeUsedUp: 'Para hoy ya no hay nada más planeado.',

  walk: (from, until) => `De ${from} a ${until}`,
  before: (what) => `después: ${what}`,
  beforeEnd: 'después: fin del turno',
  mapOf: 'su recorrido',
  about: (clock) => `Hacia las ${clock}`,
  minutes: (n) => plural('es', n, { one: 'un minuto', other: `${n} minutos` }),
  kept: 'Fija',

  block: (hundred, street) => (hundred > 0 ? `Cuadra del ${hundred} de ${street}` : street),
  somewhere: 'Por aquí cerca',
  followUpAt: (block) => `Visita acordada: ${block}`,
  kinds: {
    promise: 'Promesa pendiente',
    'follow-up': 'Visita acordada',
    event: 'Evento',
    problem: 'Problema en el que trabajamos',
    place: 'Lugar',
    block: 'Cuadra',
  },
  near: (hundred, street) => (hundred > 0 ? `Cerca de la cuadra del ${hundred} de ${street}` : `Cerca de ${street}`),

  onDay: (date) => `el ${date}`,
  why: {
    promised: (when) => `Usted lo prometió. Vence ${when}.`,
    promisedLate: 'Usted lo prometió. Ya está atrasada.',
    'follow-up-due': (when) => `Alguien aquí sufrió un daño y pidió una visita. Vence ${when}.`,
    reference: (number) => `Expediente ${number}.`,
    event: (from, until) => `Aquí se reúne la gente de ${from} a ${until}.`,
    introduce: 'Usted todavía no ha venido aquí. Preséntese.',
    problem: 'La gente de aquí trabaja en esto con nosotros.',
    'reports-wait': (n) => plural('es', n, { one: 'Aquí hay un reporte esperando.', other: `Aquí hay ${n} reportes esperando.` }),
    'reports-open': (n) => plural('es', n, { one: 'Aquí hay un reporte sin resolver.', other: `Aquí hay ${n} reportes sin resolver.` }),
    'no-contact': (days) =>
      days === null ? 'En el último año no hubo contacto aquí.' : `Desde hace ${weeksOrDays(days)} no hay contacto aquí.`,
    'quiet-neighborhood': (name, days) =>
      days === null
        ? `Le toca a ${name}: en el último año no hubo contacto allí.`
        : `Le toca a ${name}: desde hace ${weeksOrDays(days)} no hay contacto allí.`,
  },

  acts: {
    done: 'Hecho',
    doneHint: '"Hecho" anota que usted habló con alguien aquí. Puede agregar más en el registro de contactos.',
    nobody: 'No había nadie',
    keep: 'Fijar',
    letGo: 'Ya no fijar',
    drop: 'Quitar',
    replace: 'Otra cosa',
    of: (act, stop) => `${act}: ${stop}`,
    more: 'Escribir más',
    promise: 'Ir a la promesa',
    problem: 'Ir al problema',
  },
  thumb: { label: 'Lo que puede hacer ahora', contact: 'Anotar un contacto', away: 'Me llamaron' },
  away: {
    since: (clock) => `En una llamada desde las ${clock}`,
    words: 'Tómese el tiempo que haga falta. Cuando vuelva, el resto se planea desde donde usted esté.',
    where: '¿Dónde está ahora?',
    last: 'Donde estaba antes',
    back: 'Ya volví',
  },
  doneToday: 'Hecho hoy',
  usedUp: {
    title: 'El plan se terminó',
    words: 'Los minutos libres de hoy ya pasaron, o no cabe nada más en ellos. Puede planear otra vez desde aquí y ahora.',
  },
  again: {
    title: 'Planear otra vez',
    words: '¿Cambió su día? Todo se vuelve a mirar desde este momento. Lo que ya hizo o quitó queda así.',
    act: 'Planear otra vez desde ahora',
  },
  basis: {
    openstreetmap: 'Tiempos a pie por las calles. Calles: © colaboradores de OpenStreetMap, ODbL.',
    drawn: 'Tiempos a pie por las calles, como están dibujadas en el mapa de la agencia.',
    'straight-line': 'No hay un mapa de calles cargado. Los tiempos a pie son distancias, alargadas por las esquinas.',
  },
  yours: 'Solo usted ve este plan. Se borra a los dos días, y nadie cuenta si usted lo sigue.',
  how: 'Cómo se hace este plan',

  none: {
    'on-leave': { title: 'Hoy tiene permiso', words: 'No hay nada que planear. Que tenga un buen día.' },
    'no-beat': {
      title: 'Hoy no tiene ninguna zona a su cargo',
      words: 'El plan se hace con los lugares y las cuadras de una zona. Pida una a su sargento o a la administración.',
    },
    'no-shift': {
      title: 'Hoy no tiene un turno planeado',
      words: 'Diga cuántos minutos tiene y de todos modos se planea un recorrido.',
    },
    'shift-over': { title: 'Su turno terminó', words: 'Si todavía está en la calle, diga cuántos minutos tiene.' },
    'no-gaps': {
      title: 'Su día está lleno',
      words: 'Entre lo que hay en su agenda no quedan doce minutos libres o más. Si eso cambió, diga cuántos minutos tiene.',
    },
    'nothing-near': {
      title: 'Nadie le está esperando',
      words: 'En su zona nadie espera una visita, y en todas partes hubo contacto hace poco. Camine por donde quiera.',
    },
  },
  spare: {
    title: 'Tengo unos minutos',
    minutes: '¿Cuántos minutos?',
    choice: (n) => `${n} minutos`,
    act: 'Planearlos',
    wrong: 'Elija entre 10 y 240 minutos.',
  },

  followUps: {
    title: 'Visitas acordadas',
    lede: 'Alguien sufrió un daño y aceptó una visita. Se anota sin decir quién es: una cuadra, un día y, si acaso, el número del expediente.',
    link: 'Visitas acordadas',
    empty: {
      title: 'No hay ninguna pendiente',
      words: 'Cuando alguien que sufrió un daño acepte una visita, anótela aquí. Entra sola en su plan.',
    },
    due: (when) => `Vence ${when}`,
    late: (when) => `Venció ${when}`,
    record: (number) => `Expediente ${number}`,
    done: 'Visitado',
    takenBack: 'Ya no la quiere',
    add: 'Anotar una',
    place: 'Dónde',
    placeHint: 'Una dirección o un lugar de su zona. Solo se guarda la cuadra.',
    dueOn: 'Para cuándo',
    reference: 'Número del expediente',
    referenceHint: 'Como está en su sistema de expedientes, por ejemplo 26-004182. Nunca un nombre, un teléfono ni una dirección.',
    consent: 'La persona aceptó la visita',
    consentHint: 'Sin un sí no hay visita.',
    act: 'Anotarla',
    crime: 'Lo que sepa de un delito va en el sistema de expedientes, no aquí.',
    kept: 'Se borra 30 días después de la visita, o 60 días después de su fecha si no la hubo.',
    refusals: {
      'no-place': 'Diga dónde es.',
      'place-not-found': 'No conocemos ese lugar. Pruebe con una calle y un número.',
      'place-not-yours': 'Ese lugar no está en su zona.',
      'no-day': 'Diga para qué día.',
      'day-has-passed': 'Ese día ya pasó.',
      'day-too-far': 'Elija un día dentro de los próximos seis meses.',
      'no-consent': 'Diga que la persona aceptó. Sin un sí no hay visita.',
      'reference-strange': 'Esto no parece el número de un expediente. Déjelo en blanco o escríbalo con cifras, por ejemplo 26-004182.',
    },
  },
}
