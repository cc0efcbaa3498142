import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

/** La página del día, para quienes sirven. */
export const today: Words['today'] = {
  title: 'Hoy',
  greeting: {
    morning: (name: string) => `Buenos días, ${name}`,
    afternoon: (name: string) => `Buenas tardes, ${name}`,
    evening: (name: string) => `Buenas noches, ${name}`,
  },
  free: {
    until: (minutes: number, what: string, clock: string) =>
      `${plural('es', minutes, { one: 'Un minuto libre', other: `${minutes} minutos libres` })} hasta ${what}, ${clock}.`,
    untilEnd: (minutes: number, clock: string) =>
      `${plural('es', minutes, { one: 'Un minuto libre', other: `${minutes} minutos libres` })} hasta que termine su turno, ${clock}.`,
    later: (from: string, until: string) => `Su turno es de ${from} a ${until}.`,
    busy: (what: string, until: string) => `Ahora: ${what}, hasta las ${until}.`,
    none: 'No tiene ningún turno planeado ahora.',
  },
  acts: { label: 'Lo que puede hacer', log: 'Contacto', walk: 'Recorrido', book: 'Libro', inbox: 'Avisos' },
  promises: {
    title: 'Prometido y por cumplir',
    none: 'No vence nada de lo que prometió.',
    done: 'Hecho',
    words: 'Qué se hizo',
    wordsHint: 'Una línea que leerán los vecinos.',
    keep: 'Está hecho',
    all: 'Todas las promesas',
  },
  waiting: {
    title: 'Esperan su respuesta',
    none: 'Nadie espera una respuesta.',
    due: (when: string) => `responder antes de ${when}`,
    late: (when: string) => `con retraso desde ${when}`,
    answer: 'Responder',
    words: 'Su respuesta',
    hint: 'La lee el vecino. Diga qué sigue, y cuándo.',
    send: 'Enviar',
    all: (n: number) => `Los ${n}`,
  },
  walk: {
    title: (minutes: number) => plural('es', minutes, { one: 'El próximo minuto', other: `Los próximos ${minutes} minutos` }),
    none: 'Todavía no hay un recorrido planeado',
    noneText: 'Diga cuánto tiempo tiene, y buscamos las paradas que valen la pena.',
    plan: 'Planear mi recorrido',
    open: 'Todo el recorrido',
    done: 'Hecho',
  },
  diary: {
    title: 'Reuniones y caminatas',
    none: 'No hay nada en su agenda para el resto del día.',
    open: 'Agenda',
    public: 'Los vecinos pueden venir',
  },
  actions: { title: 'Lo que otros van a hacer aquí', by: (owner: string, when: string) => `${owner}, vence ${when}`, open: 'Ver' },
  backing: {
    title: 'Respaldo',
    open: 'Abrir',
    kinds: { 'to-answer': 'espera su respuesta', waiting: 'sin respuesta todavía', 'was-it-done': '¿se hizo?' },
  },
  unnamed: {
    title: 'Tiempo quitado a la zona',
    note: (officer: string, when: string) => `${officer}, ${when}: falta decir el motivo`,
    name: 'Decirlo',
  },
  candidates: { title: 'Lo que llama la atención en su zona', look: 'Ver', all: 'Todo' },
  problems: { title: 'En lo que trabaja', all: 'Todos los problemas' },
  said: { title: 'Dicho desde ayer', none: 'Nada nuevo desde ayer.', look: 'Leer' },
  stale: {
    title: '¿Sigue siendo cierto?',
    seen: (when: string) => `del libro de la zona, visto por última vez ${when}`,
    yes: 'Sí',
    change: 'No, o cambió',
  },
  noBeat: {
    title: 'Ahora no tiene una zona',
    text: 'Quien dirige reparte las zonas. Mientras tanto aquí encuentra lo que prometió, y todos los avisos.',
    reports: 'Todos los avisos',
    officers: 'Quién tiene cada zona',
  },
  leave: {
    title: 'Está de permiso',
    text: (until: string) => `Hasta ${until}. Hoy no tiene que hacer nada de lo que hay aquí.`,
    standIn: (name: string) => `${name} le sustituye.`,
    nobody: 'Nadie está anotado como su sustituto. Avise a su sargento.',
    owed: 'Lo que prometió sigue siendo suyo. Aquí está, por si alguien pregunta.',
  },
}
