import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { ESTIMATE_JOB, estimateClosedWave } from './estimate.actions.ts'

/** Computes a wave once it is closed; run again it finds the same. */
export const estimateJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: ESTIMATE_JOB,
    retries: 3,
    run: async ({ agencyId, payload }) =>
      void (await agencyData(agencyId).write(null, (at) => estimateClosedWave(at, String(payload.waveId)))),
  },
]
