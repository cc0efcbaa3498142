import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { runScan } from './scan.actions.ts'
import { SCAN_JOB } from './scan.ts'

/** A look at everything: when somebody asks, and every night when few do. */
export const scanJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: SCAN_JOB,
    every: '13 8 * * *',
    retries: 1,
    run: async ({ agencyId, payload }) => {
      await runScan(agencyData(agencyId), typeof payload.scanId === 'string' ? payload.scanId : undefined)
    },
  },
]
