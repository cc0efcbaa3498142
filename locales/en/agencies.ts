import { groundWords } from './agencies-ground.ts'
import { reportingWords } from './agencies-reporting.ts'
import { setUpWords } from './agencies-set-up.ts'

/** Words of the set-up and of the ground. */
export const agencies = { ...setUpWords, ...groundWords, ...reportingWords } as const
