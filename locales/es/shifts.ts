import { plural } from '../plural.ts'
import { abstractions } from './abstractions.ts'
import { diary, leave } from './shifts-days.ts'

/** Palabras del tiempo de zona planificado: turnos, licencias, agendas, y lo que quita tiempo a la zona. */
export const shifts = {
  short: 'Turnos',
  week: {
    title: (day: string) => `Semana del ${day}`,
    eyebrow: (beat: string) => `Tiempo en la zona, ${beat}`,
    own: 'Mis turnos',
    lede: 'El tiempo planificado es una promesa al vecindario. Lo que se cumplió es público, mes a mes y nunca por agente.',
    ownLede: 'Cuándo le toca estar en su zona. Toque un turno si lo sacaron de él.',
    beats: 'Zonas',
    before: 'Semana anterior',
    after: 'Semana siguiente',
    weeks: 'Otras semanas',
    sum: (hours: string, shifts: number) =>
      `${hours} planificadas en ${plural('es', shifts, { one: '1 turno', other: `${shifts} turnos` })}`,
    none: 'Esta semana no hay nada planificado',
    noneText: 'Planifique un turno abajo, o repita los de la semana pasada.',
    noneOwn: 'Su sargento no le ha planificado ningún turno esta semana.',
    free: (days: string) => `Sin turno: ${days}.`,
    onLeave: 'De licencia',
    taken: (hours: string) => `${hours} fuera de la zona`,
    waits: 'Falta el motivo',
    planned: (n: number) => plural('es', n, { one: 'Se planificó 1 turno.', other: `Se planificaron ${n} turnos.` }),
    leftOut: (n: number) =>
      plural('es', n, {
        one: 'Se dejó fuera 1 turno de la semana pasada: el agente está de licencia o ya no tiene la zona, la hora ya pasó, u otro turno se cruza.',
        other: `Se dejaron fuera ${n} turnos de la semana pasada: el agente está de licencia o ya no tiene la zona, la hora ya pasó, u otro turno se cruza.`,
      }),
    paste: 'Repetir la semana pasada',
    pasteHint: 'Los mismos agentes, las mismas horas. Se dejan fuera los turnos de quien está de licencia.',
    noBeats: 'No tiene ninguna zona que planificar',
    noBeatsText: 'En cuanto le asignen una zona, sus semanas estarán aquí.',
  },
  form: {
    title: 'Planificar un turno',
    officer: 'Agente',
    officerHint: 'Quien está asignado a esta zona.',
    noOfficers: 'Nadie está asignado a esta zona. Primero se asigna un agente; después se planifican los turnos.',
    day: 'Día',
    from: 'Desde',
    until: 'Hasta',
    untilHint: 'Una hora anterior al comienzo significa el día siguiente.',
    weeks: 'Durante cuántas semanas',
    weeksHint: 'El mismo día y la misma hora cada semana, 12 como máximo. 1 es solo esta semana.',
    plan: 'Planificar',
  },
  refusals: {
    plan: {
      'no-officer': 'Elija un agente.',
      'no-time': 'Escriba un día y horas como 1:00 p. m.',
      'too-long': 'Un turno dura 16 horas como máximo. Después nadie atiende bien una zona.',
      'has-passed': 'Esa hora ya pasó. Lo que no se planificó antes no fue una promesa.',
      'too-far': 'Falta más de un año para esa fecha.',
      'too-many-weeks': 'Elija de 1 a 12 semanas.',
      'not-of-the-beat': 'Este agente no está asignado a esta zona ese día.',
      overlaps: 'Este agente tiene otro turno a esa hora.',
    },
    overlapsWith: (when: string) => `Este agente tiene otro turno a esa hora: ${when}.`,
    takeOff: {
      'has-begun': 'Este turno ya comenzó. Anote para qué se usó, con el motivo.',
      'too-late':
        'Faltan menos de dos días para este turno. Los vecinos cuentan con él. Si el agente hace falta en otro lugar, anótelo abajo con el motivo: la suma es pública.',
    },
  },
  one: {
    title: (officer: string, day: string) => `${officer}, ${day}`,
    titleOwn: (day: string) => `Mi turno, ${day}`,
    beat: 'Zona',
    when: 'Cuándo',
    hours: 'Duración',
    officer: 'Agente',
    back: 'Volver a la semana',
    takeOff: 'Quitar este turno del plan',
    takeOffHint: 'Se puede hasta dos días antes. Después cuenta como planificado, y se anota para qué se usó.',
    standIn: (name: string) => `De licencia ese día. ${name} lo reemplaza.`,
    noStandIn: 'De licencia ese día. Nadie lo reemplaza todavía.',
  },
  abstractions,
  leave,
  diary,
} as const
