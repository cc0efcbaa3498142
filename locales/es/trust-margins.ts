import { plural } from '../plural.ts'

/** Palabras de la página donde se suben los números del censo. */
export const trustMargins = {
  title: 'Números del censo',
  lede: 'Cuántas personas de cada grupo viven aquí. Con ellos se ponderan las respuestas, para que los grupos que responden menos cuenten lo que deben.',
  paste: 'Líneas: margin, category, people, source',
  hint: (margins: string) =>
    `Un grupo por línea, por ejemplo: age,16-24,1840,Census 2020. Los márgenes son ${margins}. Los vecindarios se escriben como en su dirección en este sitio.`,
  save: 'Reemplazar estos márgenes',
  note: 'Cada margen que usted pega reemplaza el margen entero. Los que no pega quedan como están.',
  faults: {
    empty: 'Pegue al menos una línea.',
    long: 'Más de 500 líneas. Junte los grupos pequeños.',
    columns: (line: number) => `Línea ${line}: se necesitan cuatro partes, separadas por comas.`,
    margin: (line: number, said: string) => `Línea ${line}: “${said}” no es un margen.`,
    category: (line: number, said: string, known: string) =>
      `Línea ${line}: “${said}” no es un grupo de este margen. Los grupos son ${known}.`,
    people: (line: number, said: string) => `Línea ${line}: “${said}” no es un número entero de personas.`,
    source: (line: number) => `Línea ${line}: diga de dónde viene el número.`,
    twice: (line: number) => `Línea ${line}: este grupo aparece dos veces.`,
    'one-group': (margin: string) => `“${margin}” tiene un solo grupo; un margen necesita dos.`,
  },
  names: { neighborhood: 'vecindario', age: 'edad', gender: 'género', home: 'vivienda' },
  stand: 'Lo que hay ahora',
  none: 'Todavía nada. Sin números del censo, todas las respuestas cuentan igual.',
  columns: { margin: 'Margen', category: 'Grupo', people: 'Personas', source: 'Fuente' },
  total: (n: number, shown: string) => plural('es', n, { one: 'Una persona en total', other: `${shown} personas en total` }),
} as const
