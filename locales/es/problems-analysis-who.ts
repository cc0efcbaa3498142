import { plural } from '../plural.ts'

/** Palabras de los cuadros que muestran quién nos avisa y qué cambió. */
export const problemsAnalysisWho = {
  tellers: {
    title: 'Quién nos avisa',
    none: 'En este tiempo nadie nos avisó de esto aquí. Puede que pase igual: hay quien nunca llama.',
    people: (p: { people: number; addressed: number }) =>
      `${plural('es', p.addressed, { one: 'Un aviso llegó', other: `${p.addressed} avisos llegaron` })} con una dirección, de ${plural('es', p.people, { one: 'una persona', other: `${p.people} personas distintas` })}.`,
    fewer: (addressed: number) =>
      addressed === 0
        ? 'Nadie dejó una dirección, así que no sabemos cuántas personas nos avisaron.'
        : 'Quienes dejaron una dirección son menos de 10 personas. De tan pocas no se dice más.',
    once: 'Nadie nos avisó más de una vez.',
    one: (p: { share: string; most: number }) => `Quien más nos avisa mandó ${p.most} de ellos (${p.share}).`,
    unknown: (n: number) =>
      `${plural('es', n, { one: 'Uno más llegó', other: `${n} más llegaron` })} sin dirección: dos de ellos pueden ser de la misma persona.`,
    chart: 'Lo que nos llega de la misma zona',
    measure: 'Cuántos',
    incidents: 'Registrado por la policía',
    reports: 'Avisos que recibimos',
    requests: 'Pedido a la ciudad, todos los tipos',
    desc: 'Incidentes, avisos y pedidos a la ciudad de la misma zona y el mismo tiempo.',
    languages: (list: string) => `Idiomas de los avisos: ${list}.`,
    language: (name: string, n: number) => `${name} ${n}`,
    languageFew: (name: string) => `${name} menos de 10`,
    why: 'Son personas que nos avisaron. No dice nada de quién hizo algo.',
  },
  change: {
    title: 'Este semestre frente al mismo semestre del año anterior',
    spans: (before: string, after: string) => `${before}, y ${after}`,
    fewer: (p: { before: number; after: number; percent: string; low: string; high: string }) =>
      `Menos: ${p.after} ahora, ${p.before} un año antes. Es ${p.percent} menos, probablemente de ${p.low} a ${p.high} menos.`,
    more: (p: { before: number; after: number; ratio: string; low: string; high: string }) =>
      `Más: ${p.after} ahora, ${p.before} un año antes. Es ${p.ratio} veces lo de antes, probablemente de ${p.low} a ${p.high} veces.`,
    unclear: (p: { before: number; after: number }) =>
      `Ningún cambio que se pueda distinguir: ${p.after} ahora, ${p.before} un año antes. El azar solo mueve así estos números.`,
    tooFew: (p: { before: number; after: number }) =>
      `${p.after} ahora, ${p.before} un año antes: muy pocos en uno de los dos para comparar.`,
    recorded: 'Todo lo registrado',
    told: 'Todo lo avisado',
    reference: 'lo mismo',
    row: (before: number, after: number) => `${before}, luego ${after}`,
    times: (ratio: string) => `${ratio} veces`,
    desc: 'Para cada tipo, el número de este semestre entre el del mismo semestre del año anterior, con su rango.',
    few: (list: string) => `Muy pocos en uno de los dos para comparar (antes, ahora): ${list}.`,
    fewRow: (name: string, before: number, after: number) => `${name} ${before}, ${after}`,
    why: 'Dos números no dicen por qué: puede que todo el pueblo haya cambiado así.',
    varies: (dispersion: string) => `Los rangos tienen en cuenta semanas que varían ${dispersion} veces lo que varía el azar.`,
  },
} as const
