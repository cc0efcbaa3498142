import { agencies } from './en/agencies.ts'
import { backing } from './en/backing.ts'
import { beatBook } from './en/beat-book.ts'
import { beatTime } from './en/beat-time.ts'
import { contacts } from './en/contacts.ts'
import { familiarity } from './en/familiarity.ts'
import { home } from './en/home.ts'
import { house } from './en/house.ts'
import { incidents } from './en/incidents.ts'
import { methods } from './en/methods.ts'
import { officers } from './en/officers.ts'
import { people } from './en/people.ts'
import { pinpoint } from './en/pinpoint.ts'
import { plan } from './en/plan.ts'
import { problems } from './en/problems.ts'
import { promises } from './en/promises.ts'
import { reports } from './en/reports.ts'
import { shell } from './en/shell.ts'
import { shifts } from './en/shifts.ts'
import { surveyItems } from './en/survey-items.ts'
import { tips } from './en/tips.ts'
import { today } from './en/today.ts'
import { trustAsking } from './en/trust-asking.ts'
import { trustResults } from './en/trust-results.ts'

/** The source of all words. One file per module, in the order of the modules. */
export const en = {
  trustResults,
  shifts,
  beatTime,
  house,
  contacts,
  today,
  agencies,
  home,
  beatBook,
  people,
  officers,
  incidents,
  shell,
  promises,
  problems,
  pinpoint,
  plan,
  backing,
  reports,
  methods,
  tips,
  familiarity,
  surveyItems,
  trustAsking,
} as const
