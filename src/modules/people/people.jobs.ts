import type { AgencyData } from '#data/scope.ts'
import { removeOldSessions } from './session.store.ts'
import { removeOldSteps } from './sign-in-step.store.ts'
import { removeOldTries } from './try.store.ts'
import { TRIES_FORGOTTEN_HOURS } from './try.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Days that ended sessions stay, so that their owner can still ask about one. */
const SESSION_DAYS = 30

/** Removes what is of no use any more: ended sessions, links and questions that ran out, forgotten tries. To run once a day; how many rows went. */
export const tidyPeople = (data: AgencyData): Promise<number> =>
  data.write(null, async (at) => {
    const before = (ms: number) => new Date(at.now.getTime() - ms)
    const sessions = await removeOldSessions(at, before(SESSION_DAYS * DAY_MS))
    const steps = await removeOldSteps(at, before(DAY_MS))
    const tries = await removeOldTries(at, before(TRIES_FORGOTTEN_HOURS * HOUR_MS))
    return sessions + steps + tries
  })
