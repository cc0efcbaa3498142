import { paths } from '#paths.ts'
import type { Role, View } from './view.ts'

/** One entry of a navigation: `current` is true on its page and on the pages below it. */
export type NavigationEntry = { readonly href: string; readonly label: string; readonly current: boolean }

type Entry = keyof View['words']['shell']['navigation']

const ADDRESS = {
  today: paths.today(),
  neighborhoods: paths.neighborhoods(),
  officers: paths.officers(),
  beatBook: paths.books(),
  reports: paths.inbox(),
  pinpoint: paths.candidates(),
  problems: paths.problems(),
  promises: paths.promises(),
  backing: paths.backing(),
  shifts: paths.shifts(),
  beatTime: paths.beatTime(),
  surveys: paths.surveys(),
  trust: paths.trust(),
  incidents: paths.incidents(),
  imports: paths.imports(),
  people: paths.people(),
  settings: paths.setUp(),
  about: paths.about(),
} as const satisfies Partial<Record<Entry, string>>

type Place = keyof typeof ADDRESS

const EVERYBODY: readonly Place[] = ['neighborhoods', 'officers', 'problems', 'promises', 'trust', 'about']

/** What each role works with, in the order of its day; a person with several roles sees each entry once. */
const BY_ROLE: Record<Role, readonly Place[]> = {
  resident: EVERYBODY,
  partner: EVERYBODY,
  officer: ['today', 'reports', 'promises', 'backing', 'pinpoint', 'problems', 'beatBook'],
  sergeant: ['today', 'reports', 'promises', 'backing', 'pinpoint', 'problems', 'shifts'],
  chief: ['today', 'promises', 'backing', 'pinpoint', 'problems', 'beatBook', 'beatTime', 'surveys'],
  analyst: ['pinpoint', 'problems', 'incidents', 'imports', 'neighborhoods', 'surveys'],
  overseer: ['promises', 'problems', 'neighborhoods', 'beatTime'],
  administrator: ['settings', 'people', 'imports', 'shifts', 'surveys'],
}

/** Whether the page at `here` (path and query) is `href` or lies below it. */
export function isAt(here: string, href: string): boolean {
  const path = here.split('?')[0] ?? ''
  return path === href || path.startsWith(`${href}/`)
}

/** The main navigation of whoever looks: the public's for visitors and residents, the day's work for everybody who serves. */
export function navigationOf(view: Pick<View, 'viewer' | 'words' | 'here'>): NavigationEntry[] {
  const roles = view.viewer?.roles ?? []
  const serving = roles.filter((role) => role !== 'resident' && role !== 'partner')
  const places = serving.length > 0 ? new Set(serving.flatMap((role) => BY_ROLE[role])) : EVERYBODY
  const labels = view.words.shell.navigation
  return [...places].map((place) => ({ href: ADDRESS[place], label: labels[place], current: isAt(view.here, ADDRESS[place]) }))
}
