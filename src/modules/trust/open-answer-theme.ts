import { plainOf } from '#engines/words-check/given-names.ts'

/** What own words are about, in the order of the list. */
export const THEMES = [
  ...(['drugs-alcohol', 'traffic', 'noise', 'litter', 'theft', 'violence'] as const),
  ...(['youth', 'homelessness', 'lighting', 'police', 'other'] as const),
] as const
export type AnswerTheme = (typeof THEMES)[number]

/** Beginnings of words in English and Spanish, without accents: the whole method, so that anybody can see why a theme was suggested. */
export const KEYWORDS: Readonly<Record<Exclude<AnswerTheme, 'other'>, readonly string[]>> = {
  'drugs-alcohol': ['drug', 'dealer', 'dealing', 'needle', 'alcohol', 'drunk', 'drinking', 'droga', 'jeringa', 'borrach', 'ebri'],
  traffic: ['traffic', 'speed', 'racing', 'parking', 'parked', 'crosswalk', 'trafico', 'velocidad', 'carrera', 'estaciona', 'cruce'],
  noise: ['noise', 'noisy', 'loud', 'music', 'firework', 'ruido', 'musica', 'petardo'],
  litter: ['trash', 'litter', 'garbage', 'dump', 'graffiti', 'basura', 'desecho', 'grafiti'],
  theft: ['theft', 'steal', 'stole', 'break-in', 'burglar', 'robber', 'package', 'robo', 'robar', 'hurto', 'paquete'],
  violence: ['violen', 'shoot', 'shot', 'gun', 'fight', 'assault', 'gang', 'tiroteo', 'arma', 'pelea', 'pandilla'],
  youth: ['teen', 'kids', 'youth', 'children', 'school', 'joven', 'jovenes', 'nino', 'escuela'],
  homelessness: ['homeless', 'tent', 'encampment', 'unhoused', 'panhandl', 'hogar', 'carpa', 'campamento'],
  lighting: ['light', 'lamp', 'dark', 'sidewalk', 'pothole', 'vacant', 'luz', 'luces', 'oscur', 'alumbrado', 'acera', 'bache'],
  police: ['police', 'officer', 'patrol', 'cop', 'cops', 'respond', 'policia', 'agente', 'patrulla'],
}

export type Suggestion = { readonly theme: AnswerTheme; readonly because: readonly string[] }

/** The theme with the most keywords in the text, the earlier in the list where two have as many; `other` without a reason where none fits. */
export function suggestTheme(text: string): Suggestion {
  const words = plainOf(text).match(/[\p{L}-]+/gu) ?? []
  let best: Suggestion = { theme: 'other', because: [] }
  for (const theme of THEMES) {
    if (theme === 'other') continue
    const because = [...new Set(words.filter((word) => KEYWORDS[theme].some((beginning) => word.startsWith(beginning))))]
    if (because.length > best.because.length) best = { theme, because }
  }
  return best
}
