import { COMMON_PASSWORDS, isWalk } from './common-password.ts'

/**
 * At least twelve characters. NIST SP 800-63B-4 (3.1.1.2) asks for fifteen where a password stands alone and eight where it is one
 * of two factors, as it always is here; twelve lets a phrase of three words pass and no word with a number behind it.
 */
export const PASSWORD_MIN = 12

/** Long enough for any phrase or password manager, short enough that hashing one is no attack. */
export const PASSWORD_MAX = 200

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-personal' | 'too-monotonous'

/** Words an attacker would try first for this person here: names, address, agency, product. */
export type PersonalWords = { readonly name: string; readonly email: string | null; readonly agencyName: string }

/** What is counted is what a person sees: characters, spaces included, in one normal form (NIST: Unicode NFC or NFKC). */
export const normalPassword = (typed: string): string => typed.normalize('NFKC')

/** Lower case without accents, spaces and signs, so that `Marlow-Bridge 2026!` is seen to be the agency's name with a year. */
const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')

/** As people disguise letters: `p4ssw0rd`. */
const undisguised = (text: string) =>
  text.replace(/[013457@$!]/g, (sign) => ({ 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' })[sign] ?? sign)

/** Without the years and exclamation marks that are put before and behind a word. */
const inner = (text: string) => text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '')

/**
 * Why a password is refused; undefined when it is not. Length and a list of what attackers try, and nothing else: no signs or
 * capitals are asked for and no password grows old (NIST SP 800-63B-4, 3.1.1.2).
 */
export function faultInPassword(typed: string, personal: PersonalWords): PasswordFault | undefined {
  const password = normalPassword(typed)
  const length = [...password].length
  if (length < PASSWORD_MIN) return 'too-short'
  if (length > PASSWORD_MAX) return 'too-long'
  if (new Set(bare(password)).size < 5) return 'too-monotonous'
  const lower = password.toLowerCase()
  const shapes = [bare(lower), bare(undisguised(lower)), bare(undisguised(inner(lower)))]
  if (shapes.some((shape) => isPersonal(shape, personal))) return 'too-personal'
  if (shapes.some(isCommon)) return 'too-common'
  return undefined
}

/** Personal when little is left once the words about the person are taken out. */
function isPersonal(shape: string, { name, email, agencyName }: PersonalWords): boolean {
  const words = [
    ...name.split(/\s+/),
    name,
    ...agencyName.split(/\s+/),
    agencyName,
    email?.split('@')[0] ?? '',
    email?.split('@')[1]?.split('.')[0] ?? '',
  ]
    .map(bare)
    .concat('commonbeat')
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), shape)
  return rest.length < shape.length && rest.replace(/\d+/g, '').length < 5
}

/** On the list, or a listed one said twice or with digits around it, or a walk along the keyboard. */
function isCommon(shape: string): boolean {
  const core = shape.replace(/^\d+|\d+$/g, '')
  const half = shape.slice(0, Math.floor(shape.length / 2))
  if (isWalk(shape)) return true
  return [shape, core, ...(half + half === shape ? [half, half.replace(/^\d+|\d+$/g, '')] : [])].some((text) => COMMON_PASSWORDS.has(text))
}
