import { groundWords } from './agencies-ground.ts'
import { reportingWords } from './agencies-reporting.ts'
import { setUpWords } from './agencies-set-up.ts'
import { streetWords } from './agencies-streets.ts'

/** Words of the set-up and of the ground. */
export const agencies = { ...setUpWords, ...groundWords, ...reportingWords, ...streetWords } as const
