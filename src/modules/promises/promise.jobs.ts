import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { type Agency, findAgency } from '#modules/agencies/index.ts'
import type { Sender } from '#modules/reports/index.ts'
import { breakOverduePromises, remindOwners } from './promise.actions.ts'

/** What jobs need of the running house: an agency's door, and from where its mail is written. */
export type JobHouse = {
  readonly agencyData: (agencyId: string) => AgencyData
  readonly senderOf: (agency: Agency) => Sender
}

const AT_ONCE = 200

/** Each round is a transaction of its own, until one has less than it may do at once. */
async function untilDone(house: JobHouse, agencyId: string, round: (at: WriteAt, sender: Sender) => Promise<number>): Promise<void> {
  const data = house.agencyData(agencyId)
  const sender = house.senderOf(await data.read(findAgency))
  while ((await data.write(null, (at) => round(at, sender))) >= AT_ONCE);
}

/**
 * What promises do by themselves: every hour, since midnight comes at another hour in every time zone. Minutes past the hour keep them apart
 * from what else begins on it.
 */
export const promiseJobs = (house: JobHouse): JobHandler[] => [
  { name: 'break-overdue-promises', every: '7 * * * *', run: ({ agencyId }) => untilDone(house, agencyId, breakOverduePromises) },
  { name: 'remind-owners', every: '17 * * * *', run: ({ agencyId }) => untilDone(house, agencyId, remindOwners) },
]
