import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { forgetOldReports } from './report-retention.actions.ts'

/** What reports do by themselves: each night, what an agency has kept for long enough is removed. */
export const reportJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: 'forget-old-reports',
    every: '11 3 * * *',
    async run({ agencyId }) {
      const data = agencyData(agencyId)
      const { settings } = await data.read(findAgency)
      while ((await data.write(null, (at) => forgetOldReports(at, settings.retentionDays))) > 0);
    },
  },
]
