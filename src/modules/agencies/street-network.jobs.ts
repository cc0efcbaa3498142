import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { importStreets } from './street-network.actions.ts'
import { READ_STREETS_JOB } from './street-network.ts'

/** An uploaded file of streets is read. Run again after the machine stopped, it begins anew from the kept file. */
export const streetJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: READ_STREETS_JOB,
    retries: 1,
    run: async ({ agencyId, payload }) => void (await importStreets(agencyData(agencyId), String(payload.networkId))),
  },
]
