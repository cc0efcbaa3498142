import type { Cheers } from './problem.tables.ts'

/** The six questions of CHEERS in their order (Clarke & Eck 2005, step 14): a problem meets all six. */
export const CHEERS = ['community', 'harmful', 'expectation', 'events', 'recurring', 'similarity'] as const
export type CheersQuestion = (typeof CHEERS)[number]

export const NO_CHEERS: Cheers = { community: '', harmful: '', expectation: '', events: '', recurring: '', similarity: '' }

/** The questions nobody has answered yet. */
export const missingCheers = (cheers: Cheers): CheersQuestion[] => CHEERS.filter((question) => !cheers[question].trim())
