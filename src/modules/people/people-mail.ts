import { isLanguage, wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Site } from './site.ts'

/** Why we write to somebody about signing in. */
export type Letter =
  | { readonly kind: 'sign-in-link'; readonly link: string; readonly minutes: number }
  | { readonly kind: 'invitation'; readonly link: string; readonly days: number; readonly by: string | null }
  | { readonly kind: 'account-changed'; readonly what: AccountChange; readonly link: string }

export type AccountChange =
  | 'passkey-added'
  | 'passkey-removed'
  | 'password-set'
  | 'authenticator-set'
  | 'recovery-codes-made'
  | 'recovery-code-used'

/** A language that is stored as text, or the agency's first where it is no longer offered. */
export const languageOf = (stored: string, site: Pick<Site, 'agency'>): Language =>
  isLanguage(stored) ? stored : (site.agency.settings.languages[0] ?? 'en')

/** Subject and text of a letter, in the reader's language. */
export function worded(letter: Letter, language: Language, site: Site): { subject: string; text: string } {
  const { mail } = wordsOf(language).people
  const agency = site.agency.name
  const end = mail.end(agency)
  switch (letter.kind) {
    case 'sign-in-link':
      return { subject: mail.linkSubject(agency), text: [mail.link(letter.minutes), letter.link, mail.linkNotYou, end].join('\n\n') }
    case 'invitation': {
      const { days, link, by } = letter
      return {
        subject: mail.invitationSubject(agency),
        text: [mail.invitation(by ?? agency, agency), link, mail.invitationLasts(days), end].join('\n\n'),
      }
    }
    case 'account-changed':
      return { subject: mail.changedSubject(agency), text: [mail.changed[letter.what], mail.changedNotYou(letter.link), end].join('\n\n') }
  }
}
