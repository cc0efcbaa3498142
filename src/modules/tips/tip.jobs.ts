import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { deleteSilentTips, forgetFindings, recordDays } from './tip-retention.actions.ts'

async function tidyTips(data: AgencyData): Promise<void> {
  const { timeZone, settings } = await data.read(findAgency)
  const today = (now: Date) => dayIn(timeZone, now)
  await data.write(null, (at) => recordDays(at, today(at.now)))
  while ((await data.write(null, (at) => deleteSilentTips(at, today(at.now)))) > 0);
  await data.write(null, (at) => forgetFindings(at, today(at.now), settings.retentionDays))
}

/** What tips do by themselves, every night: the days' counts are recorded, and what nobody wrote on for 90 days is deleted. */
export const tipJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  { name: 'tidy-tips', every: '33 3 * * *', run: ({ agencyId }) => tidyTips(agencyData(agencyId)) },
]
