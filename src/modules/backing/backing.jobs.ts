import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { type Agency, findAgency } from '#modules/agencies/index.ts'
import type { Sender } from '#modules/reports/index.ts'
import { escalateBacking } from './backing.actions.ts'
import { forgetEndedLinks, forgetOldBacking } from './backing-retention.actions.ts'

/** What jobs need of the running house: an agency's door, and from where its mail is written. */
type JobHouse = { readonly agencyData: (agencyId: string) => AgencyData; readonly senderOf: (agency: Agency) => Sender }

const AT_ONCE = 100

async function escalateAll({ agencyData, senderOf }: JobHouse, agencyId: string): Promise<void> {
  const data = agencyData(agencyId)
  const sender = senderOf(await data.read(findAgency))
  while ((await data.write(null, (at) => escalateBacking(at, sender))) >= AT_ONCE);
}

async function forgetAll({ agencyData }: JobHouse, agencyId: string): Promise<void> {
  const data = agencyData(agencyId)
  const { settings } = await data.read(findAgency)
  await data.write(null, forgetEndedLinks)
  while ((await data.write(null, (at) => forgetOldBacking(at, settings.retentionDays))) > 0);
}

/** What requests for backing do by themselves: every hour they climb where nobody answered; every night old words go. */
export const backingJobs = (house: JobHouse): JobHandler[] => [
  { name: 'escalate-backing', every: '27 * * * *', run: ({ agencyId }) => escalateAll(house, agencyId) },
  { name: 'forget-old-backing', every: '21 3 * * *', run: ({ agencyId }) => forgetAll(house, agencyId) },
]
