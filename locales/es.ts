import { agencies } from './es/agencies.ts'
import { backing } from './es/backing.ts'
import { beatBook } from './es/beat-book.ts'
import { beatTime } from './es/beat-time.ts'
import { contacts } from './es/contacts.ts'
import { familiarity } from './es/familiarity.ts'
import { home } from './es/home.ts'
import { house } from './es/house.ts'
import { incidents } from './es/incidents.ts'
import { methods } from './es/methods.ts'
import { officers } from './es/officers.ts'
import { people } from './es/people.ts'
import { pinpoint } from './es/pinpoint.ts'
import { plan } from './es/plan.ts'
import { problems } from './es/problems.ts'
import { promises } from './es/promises.ts'
import { reports } from './es/reports.ts'
import { shell } from './es/shell.ts'
import { shifts } from './es/shifts.ts'
import { surveyItems } from './es/survey-items.ts'
import { tips } from './es/tips.ts'
import { today } from './es/today.ts'
import { trustAsking } from './es/trust-asking.ts'
import { trustResults } from './es/trust-results.ts'
import type { Words } from './words.ts'

/** Spanish, written and not translated word by word. */
export const es: Words = {
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
}
