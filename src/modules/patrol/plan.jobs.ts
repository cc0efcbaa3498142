import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { forgetOldFollowUps } from './plan-follow-up.actions.ts'
import { forgetOldPlans } from './plan-retention.actions.ts'

/** Each night: plans of past days and follow-ups whose time is over are removed. */
export const planJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: 'forget-old-plans',
    every: '23 3 * * *',
    async run({ agencyId }) {
      const data = agencyData(agencyId)
      const { timeZone } = await data.read(findAgency)
      await data.write(null, (at) => forgetOldPlans(at, timeZone))
      await data.write(null, (at) => forgetOldFollowUps(at, timeZone))
    },
  },
]
