import { dirOf, wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import { assetsForTests } from '#ui/assets.ts'
import type { AgencyCard, View, ViewerCard } from '#ui/view.ts'

/** The moment it is in tests and in the gallery: a Sunday afternoon in autumn. */
export const NOW = new Date('2026-11-22T21:30:00Z')

/** The invented agency that tests and the gallery look at. */
export const AGENCY: AgencyCard = {
  name: 'Marlow Bridge Police',
  slug: 'marlow-bridge',
  emergencyNumber: '911',
  timeZone: 'America/Chicago',
  languages: ['en', 'es'],
  isInvented: true,
}

/** Somebody for each kind of looker, by what they do. */
export const VIEWERS = {
  officer: { accountId: '01900000-0000-7000-8000-000000000001', name: 'Amara Diallo', roles: ['officer'] },
  chief: { accountId: '01900000-0000-7000-8000-000000000002', name: 'Ngozi Okafor', roles: ['chief'] },
  administrator: { accountId: '01900000-0000-7000-8000-000000000003', name: 'Sam Whitlock', roles: ['administrator'] },
} as const satisfies Record<string, ViewerCard>

/** A view for rendering a page outside of a request; anything may be given otherwise. */
export function viewFor(language: Language = 'en', changes: Partial<View> = {}): View {
  return {
    words: wordsOf(language),
    language,
    dir: dirOf(language),
    agency: AGENCY,
    viewer: undefined,
    now: NOW,
    here: '/',
    nonce: 'nonce-of-the-test',
    csrf: 'csrf-of-the-test',
    asset: assetsForTests,
    ...changes,
  }
}
