import { agencies } from './en/agencies.ts'
import { home } from './en/home.ts'
import { house } from './en/house.ts'
import { incidents } from './en/incidents.ts'
import { methods } from './en/methods.ts'
import { officers } from './en/officers.ts'
import { people } from './en/people.ts'
import { pinpoint } from './en/pinpoint.ts'
import { problems } from './en/problems.ts'
import { promises } from './en/promises.ts'
import { reports } from './en/reports.ts'
import { shell } from './en/shell.ts'

/** The source of all words. One file per module, in the order of the modules. */
export const en = { house, agencies, home, people, officers, incidents, shell, promises, problems, pinpoint, reports, methods } as const
