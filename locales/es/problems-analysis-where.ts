import { plural } from '../plural.ts'

/** Palabras de los cuadros que muestran dónde, de qué tipo y qué sigue a qué. */
export const problemsAnalysisWhere = {
  map: {
    title: 'Mapa de la zona y sus alrededores',
    label: 'la zona y lo que la rodea',
    sentence: (p: { recorded: number; told: number }) =>
      `${plural('es', p.recorded, { one: 'Un incidente registrado', other: `${p.recorded} incidentes registrados` })} y ${plural('es', p.told, { one: 'un aviso', other: `${p.told} avisos` })} en el mapa; la línea punteada es la zona.`,
    cell: (meters: number) => `Cada campo mide unos ${meters} m. Cuanto más fuerte el color, más hechos.`,
    counts: (recorded: string, told: string) => `Registrados: ${recorded}. Avisados: ${told}.`,
    nameless: 'Un punto sin dirección',
    sensitive: (n: number) =>
      `${plural('es', n, { one: 'Un incidente', other: `${n} incidentes` })} de tipo delicado no ${plural('es', n, { one: 'está', other: 'están' })} en ningún mapa.`,
    placeless: (n: number) =>
      `${plural('es', n, { one: 'Un aviso no tiene', other: `${n} avisos no tienen` })} punto público y no se ${plural('es', n, { one: 'dibuja', other: 'dibujan' })}.`,
    points: 'Los avisos están en su punto público, que se mueve a propósito.',
    table: 'Todos los campos con al menos uno',
  },
  places: {
    title: 'Lugares donde se repite',
    sentence: (p: { places: number; count: number; n: number; grounds: number }) =>
      `${plural('es', p.places, { one: 'Un lugar', other: `${p.places} lugares` })} de ${p.grounds} ${plural('es', p.places, { one: 'tuvo', other: 'tuvieron' })} ${p.count} de ${plural('es', p.n, { one: 'un incidente', other: `${p.n} incidentes` })}.`,
    none: (n: number) =>
      `Entre ${plural('es', n, { one: 'un incidente', other: `${n} incidentes` })} ningún lugar destaca más allá del azar.`,
    expected: 'Lo que se puede esperar ahí en el mismo tiempo',
    row: (count: number) => `tuvo ${count}`,
    usual: (usual: string) =>
      `Lo habitual aquí es ${usual} en un punto de un campo; una cuadra de varios campos suele tener otras tantas veces más.`,
    why: 'Un lugar que tuvo muchos por casualidad tendrá menos la próxima vez: a lo que se espera ya se le quitó eso. Un lugar concurrido sale alto por sus propias razones.',
    desc: 'Para cada lugar, el número que se puede esperar con su rango y lo que tuvo.',
  },
  kinds: {
    title: 'Tipos',
    recorded: 'Registrado por la policía',
    told: 'Avisado por residentes',
    sentence: (first: string, count: string, n: number) => `Lo más frecuente: ${first}, ${count} de ${n}.`,
    others: (n: number) =>
      `${plural('es', n, { one: 'Uno más es', other: `${n} más son` })} de otros tipos, o de tipos que aquí no se nombran.`,
    fewOf: (names: string) => `Menos de tres, o sin mostrar para que no se puedan calcular: ${names}.`,
    measure: 'Cuántos',
    desc: 'Cuántos de cada tipo, primero el más frecuente.',
  },
  'near-repeats': {
    title: '¿Uno sigue a otro?',
    more: (p: { times: string; meters: number; days: number; sure: string }) =>
      `Después de un incidente, otro a menos de ${p.meters} m y ${p.days} días llega ${p.times} veces lo que daría el azar. ${p.sure}`,
    no: (p: { meters: number; days: number }) =>
      `No vemos señales de que a un incidente le siga otro a menos de ${p.meters} m y ${p.days} días más de lo que daría el azar.`,
    chance: {
      rare: (n: number) => `Solo por azar eso saldría menos de una vez en ${n} vecindarios así.`,
      some: (n: number) => `Solo por azar eso saldría unas ${n} veces en 100.`,
    },
    seen: 'Pares tan cercanos y tan seguidos',
    expected: 'Si el lugar y el momento no tuvieran relación',
    pairs: 'Pares de incidentes',
    n: (n: number) => `${plural('es', n, { one: 'Un incidente', other: `${n} incidentes` })} en todo el vecindario, en un año como máximo.`,
    latest: 'Solo se comparan los últimos 500.',
    why: 'No dice por qué, ni que vaya a haber otro.',
  },
} as const
