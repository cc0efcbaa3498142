import { checkWords } from '#engines/words-check/words-check.ts'

export { checkWords, type Finding, type FindingKind, kindsFound, type Piece, piecesOf } from '#engines/words-check/words-check.ts'

/** True when the public may read the words at once; otherwise an officer reads them first. */
export const arePublicAtOnce = (words: string, isSensitive: boolean): boolean =>
  words !== '' && !isSensitive && checkWords(words).length === 0
