import { agencies } from './es/agencies.ts'
import { home } from './es/home.ts'
import { house } from './es/house.ts'
import { incidents } from './es/incidents.ts'
import { methods } from './es/methods.ts'
import { officers } from './es/officers.ts'
import { people } from './es/people.ts'
import { pinpoint } from './es/pinpoint.ts'
import { problems } from './es/problems.ts'
import { promises } from './es/promises.ts'
import { reports } from './es/reports.ts'
import { shell } from './es/shell.ts'
import type { Words } from './words.ts'

/** Spanish, written and not translated word by word. */
export const es: Words = { house, agencies, home, people, officers, incidents, shell, promises, problems, pinpoint, reports, methods }
