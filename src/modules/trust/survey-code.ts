/** Letters and digits that are not mistaken for each other on paper or on the telephone: 31, a prime, so that the check letter finds every slip. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LETTERS = 11

/** The last letter, made from the eleven before it: one wrong letter, or two neighbors that changed places, give another. */
function checkLetter(letters: string): string {
  const sum = [...letters].reduce((total, letter, i) => total + (i + 1) * CODE_LETTERS.indexOf(letter), 0)
  return CODE_LETTERS[sum % CODE_LETTERS.length] ?? ''
}

/** A code from at least 55 bits of chance: eleven letters (54.5 bits) and the check letter. */
export function codeFrom(chance: bigint): string {
  let [letters, rest] = ['', chance]
  for (let i = 0; i < LETTERS; i++) {
    letters += CODE_LETTERS[Number(rest % 31n)]
    rest /= 31n
  }
  return letters + checkLetter(letters)
}

/** As it is printed: `K7MP-4QXA-9TFE`. */
export const codeInPrint = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** What somebody typed as a code: spaces, hyphens and small letters do not matter. Undefined when it cannot be a code (slips included). */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s–—-]/g, '')
  if (code.length !== LETTERS + 1 || [...code].some((letter) => !CODE_LETTERS.includes(letter))) return undefined
  return checkLetter(code.slice(0, LETTERS)) === code[LETTERS] ? code : undefined
}
