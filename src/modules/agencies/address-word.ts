/** Every way a generic word of an address is written, and the one that is stored. `st` stands for street and saint alike. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  st: ['street', 'str', 'saint', 'calle'],
  ave: ['avenue', 'av', 'aven', 'avenida', 'avda'],
  blvd: ['boulevard', 'boul', 'bulevar'],
  rd: ['road'],
  dr: ['drive'],
  ln: ['lane'],
  ct: ['court'],
  pl: ['place'],
  sq: ['square', 'plaza'],
  ter: ['terrace', 'terr'],
  pkwy: ['parkway', 'pky'],
  hwy: ['highway'],
  cir: ['circle'],
  way: ['camino'],
  bridge: ['puente'],
  park: ['parque'],
  n: ['north', 'norte'],
  s: ['south', 'sur'],
  e: ['east', 'este'],
  w: ['west', 'oeste'],
  '1st': ['first', 'primera'],
  '2nd': ['second', 'segunda'],
  '3rd': ['third', 'tercera'],
  '4th': ['fourth', 'cuarta'],
  '5th': ['fifth', 'quinta'],
  '6th': ['sixth'],
  '7th': ['seventh'],
  '8th': ['eighth'],
  '9th': ['ninth'],
  '10th': ['tenth'],
}

const STORED = new Map(Object.entries(SAME).flatMap(([stored, ways]) => [stored, ...ways].map((way) => [way, stored] as const)))

/** Words that nearly every address has: they rank, they do not find. Named squares, parks and bridges are told apart by theirs. */
const GENERIC = new Set(['st', 'ave', 'blvd', 'rd', 'dr', 'ln', 'ct', 'pl', 'ter', 'pkwy', 'hwy', 'cir', 'way', 'n', 's', 'e', 'w'])

/** Words between the two streets of a crossing, English and Spanish. */
const BETWEEN = new Set(['and', 'at', 'y', 'con', 'esquina'])
const ARTICLES = new Set(['the', 'of', 'la', 'el', 'los', 'las', 'de', 'del'])

/** A word as it is stored and looked up. */
export const storedWord = (word: string): string => STORED.get(word) ?? word

export const isGeneric = (word: string): boolean => GENERIC.has(word)
export const isBetween = (word: string): boolean => BETWEEN.has(word)
export const isArticle = (word: string): boolean => ARTICLES.has(word)

/** Whether somebody who typed this may be on the way to a generic word: `aven`, `stre`. */
export const beginsGeneric = (start: string): boolean =>
  start.length >= 2 && [...STORED].some(([way, stored]) => GENERIC.has(stored) && way.length > start.length && way.startsWith(start))
