import { LANGUAGES, type Language } from '#locales/words.ts'
import type { AgencySettings, Masking } from './settings.ts'

/** What the first step asks for. */
export type AgencyFields = Pick<AgencySettings, 'languages' | 'emergencyNumber' | 'publicEmail' | 'publicPhone'> & {
  readonly name: string
  readonly timeZone: string
}

export type AgencyRefusal =
  | 'name-missing'
  | 'name-too-long'
  | 'time-zone-unknown'
  | 'no-language'
  | 'emergency-number-missing'
  | 'email-wrong'
  | 'phone-wrong'

export type Refusals<Field extends string, Refusal extends string> = Readonly<Partial<Record<Field, Refusal>>>
export type AgencyRefusals = Refusals<'name' | 'timeZone' | 'languages' | 'emergencyNumber' | 'publicEmail' | 'publicPhone', AgencyRefusal>

type Typed = {
  readonly name: string
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  readonly publicEmail: string
  readonly publicPhone: string
}

/** Enough to catch a slip of the finger; whether mail arrives is for the mail to say. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) && text.length <= 254

/** Whether the name is one of the time zones this machine knows: `America/Chicago`. */
export function isTimeZone(name: string): boolean {
  try {
    return name.length > 0 && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The typed fields as settings, or what is wrong with each of them. Empty contact fields mean: none. */
export function readAgencyFields(typed: Typed): { readonly fields: AgencyFields } | { readonly refusals: AgencyRefusals } {
  const languages = LANGUAGES.filter((language) => typed.languages.includes(language))
  const refusals: { -readonly [F in keyof AgencyRefusals]: AgencyRefusals[F] } = {}
  if (typed.name === '') refusals.name = 'name-missing'
  else if (typed.name.length > 120) refusals.name = 'name-too-long'
  if (!isTimeZone(typed.timeZone)) refusals.timeZone = 'time-zone-unknown'
  if (languages.length === 0) refusals.languages = 'no-language'
  if (!/^\+?[\d -]{2,20}$/.test(typed.emergencyNumber)) refusals.emergencyNumber = 'emergency-number-missing'
  if (typed.publicEmail !== '' && !looksLikeEmail(typed.publicEmail)) refusals.publicEmail = 'email-wrong'
  if (typed.publicPhone !== '' && !/^[+(\d][\d .()-]{2,30}$/.test(typed.publicPhone)) refusals.publicPhone = 'phone-wrong'
  if (Object.keys(refusals).length > 0) return { refusals }
  const { name, timeZone, emergencyNumber } = typed
  return {
    fields: {
      name,
      timeZone,
      emergencyNumber,
      languages: languages as Language[],
      publicEmail: typed.publicEmail || null,
      publicPhone: typed.publicPhone || null,
    },
  }
}

export type MaskingRefusal = 'minimum-too-small' | 'maximum-too-small' | 'maximum-too-large' | 'addresses-too-few' | 'addresses-too-many'
export type MaskingRefusals = Refusals<keyof Masking, MaskingRefusal>

/** The least an agency may set: below these the place could be told. */
export const LEAST_MASKING: Masking = { minimumM: 60, maximumM: 100, addressesAtLeast: 8 }
const MOST_MASKING: Masking = { minimumM: 500, maximumM: 1000, addressesAtLeast: 100 }

/** Masking as typed, or what is wrong with each number. An agency may hide more than the rule asks, never less. */
export function readMasking(
  typed: Readonly<Record<keyof Masking, string>>,
): { readonly masking: Masking } | { readonly refusals: MaskingRefusals } {
  const number = (text: string) => (/^\d{1,5}$/.test(text) ? Number(text) : Number.NaN)
  const masking: Masking = {
    minimumM: number(typed.minimumM),
    maximumM: number(typed.maximumM),
    addressesAtLeast: number(typed.addressesAtLeast),
  }
  const refusals: { -readonly [F in keyof MaskingRefusals]: MaskingRefusals[F] } = {}
  if (!(masking.minimumM >= LEAST_MASKING.minimumM && masking.minimumM <= MOST_MASKING.minimumM)) refusals.minimumM = 'minimum-too-small'
  if (!(masking.maximumM >= LEAST_MASKING.maximumM && masking.maximumM >= (masking.minimumM || 0) + 40))
    refusals.maximumM = 'maximum-too-small'
  else if (masking.maximumM > MOST_MASKING.maximumM) refusals.maximumM = 'maximum-too-large'
  if (!(masking.addressesAtLeast >= LEAST_MASKING.addressesAtLeast)) refusals.addressesAtLeast = 'addresses-too-few'
  else if (masking.addressesAtLeast > MOST_MASKING.addressesAtLeast) refusals.addressesAtLeast = 'addresses-too-many'
  return Object.keys(refusals).length > 0 ? { refusals } : { masking }
}

/** Every time zone this machine knows, and the agency's own should it be none of them. */
export const timeZones = (own: string): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), own])].sort()
