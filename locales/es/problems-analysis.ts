import { plural } from '../plural.ts'
import { problemsAnalysisWhen } from './problems-analysis-when.ts'
import { problemsAnalysisWhere } from './problems-analysis-where.ts'
import { problemsAnalysisWho } from './problems-analysis-who.ts'

/** Palabras de los cuadros de lo contado y de cómo se guardan en un análisis. */
export const problemsAnalysis = {
  title: 'Lo que dicen los números',
  lede: 'Todo esto está contado, no adivinado. Agregue al análisis lo que importe: se queda como se contó, con su fecha.',
  look: 'Ver los números',
  kept: 'Lo que dijeron los números',
  keptNone: 'Todavía no se ha agregado ningún cuadro. Los números muestran cuándo, dónde, de qué tipo, quién nos avisa y qué cambió.',
  needsArea: {
    title: 'Todavía no hay nada que contar',
    words: 'Primero marque la zona y elija qué cuenta como este problema. Después los cuadros aparecen aquí.',
    act: 'Ir a "Mirar"',
  },
  contents: 'En esta página',
  groups: {
    when: 'Cuándo',
    where: 'Dónde',
    kinds: 'De qué tipo',
    who: 'Quién nos avisa',
    changed: 'Qué cambió',
    follows: '¿Uno sigue a otro?',
  },
  add: 'Agregar al análisis',
  addLabel: (title: string) => `Agregar al análisis: ${title}`,
  alreadyIn: (date: string) => `Está en el análisis, como se contó el ${date}.`,
  countedOn: (date: string) => `Contado el ${date}`,
  span: (from: string, until: string) => `del ${from} al ${until}`,
  within: (radius: string) => `a menos de ${radius} del centro`,
  inNeighborhood: 'en todo el vecindario',
  counts: (words: string) => `Qué se contó: ${words}`,
  method: 'Cómo se calcula:',
  version: (version: number) => `versión ${version}`,
  plain: 'Solo cuentas, nada estimado.',
  caption: 'Qué muestra, con sus palabras',
  captionHint: 'Lo lee quien lea el problema. Sin nombres.',
  captionAct: 'Guardar las palabras',
  captionOpen: 'Escribir qué muestra',
  remove: 'Quitarlo',
  removeLabel: (title: string) => `Quitarlo: ${title}`,
  few: 'menos de 3',
  howSure: 'Probable quiere decir: 95 de cada 100 veces la verdad está dentro de ese rango.',
  publicNote: 'No se muestran números menores que tres, para que nadie pueda ser reconocido.',
  refusals: {
    'is-closed': 'Este problema está cerrado.',
    'nothing-to-keep': 'Hay muy poco para dibujar este cuadro ahora.',
    'too-many': 'Ya hay 30 cuadros en el análisis. Quite uno primero.',
    'too-long': 'Use como máximo 1000 caracteres.',
  },
  refused: {
    'nothing-counted': () => 'En este tiempo no se registró ni se avisó nada aquí.',
    'too-few-events': (n: number, needed: number, what: string) =>
      `${plural('es', n, { one: 'Un hecho es muy poco', other: `${n} hechos son muy pocos` })} ${what}: hacen falta ${needed}.`,
    'few-to-show': () => 'Son menos de tres, y eso no se muestra para que nadie pueda ser reconocido.',
    'too-few-places': (n: number, needed: number) =>
      `La zona tiene ${plural('es', n, { one: 'un lugar', other: `${n} lugares` })} de este tamaño: hacen falta ${needed} para decir qué es lo habitual. Marque una zona más grande.`,
    'too-short': (n: number, needed: number) =>
      `Conocemos ${plural('es', n, { one: 'una semana', other: `${n} semanas` })}: hacen falta ${needed} para comparar este semestre con el mismo del año anterior.`,
    'too-short-for-season': (n: number, needed: number) =>
      `Conocemos ${plural('es', n, { one: 'un mes completo', other: `${n} meses completos` })}: hacen falta ${needed} para distinguir una temporada del azar.`,
    'all-in-one-place': () => 'Todo pasó en un mismo punto o en un mismo día, así que la cercanía no dice nada.',
    'no-neighborhood': () => 'Este problema no tiene un vecindario en el cual mirar alrededor.',
  },
  tooFewFor: {
    weeks: 'para dibujar',
    hours: 'para distinguir las horas',
    season: 'para ver una temporada',
    map: 'para un mapa',
    places: 'para distinguir lugares',
    kinds: 'para dibujar',
    tellers: 'para dibujar',
    change: 'para comparar',
    'near-repeats': 'para ver si se siguen unos a otros',
  },
  ...problemsAnalysisWhen,
  ...problemsAnalysisWhere,
  ...problemsAnalysisWho,
} as const
