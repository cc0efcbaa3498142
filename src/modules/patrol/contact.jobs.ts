import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { forgetOldContacts } from './contact-retention.actions.ts'

/** What contacts do by themselves: each night, the words and photos an agency has kept for long enough are removed. */
export const contactJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: 'forget-old-contacts',
    every: '17 3 * * *',
    async run({ agencyId }) {
      const data = agencyData(agencyId)
      const { settings } = await data.read(findAgency)
      while ((await data.write(null, (at) => forgetOldContacts(at, settings.retentionDays))) > 0);
    },
  },
]
