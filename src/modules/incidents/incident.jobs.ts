import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { learnAddresses } from './address-learning.actions.ts'
import { forgetImported } from './import.actions.ts'
import { readFile } from './import-file.store.ts'
import { ReadElsewhere, runImport } from './import-reading.actions.ts'
import { IMPORT_FILE_JOB, LEARN_ADDRESSES_JOB } from './import-run.ts'
import { reassignWhereChanged } from './reassigning.actions.ts'

/** What jobs need of the running house: an agency's door, and the planner's figures renewed after many new rows. */
export type IncidentJobHouse = { readonly agencyData: (agencyId: string) => AgencyData; readonly tidy: () => Promise<void> }

/** What imports do by themselves. Each bears being run twice: an import goes on where it stopped, the others find nothing left to do. */
export const incidentJobs = ({ agencyData, tidy }: IncidentJobHouse): JobHandler[] => [
  {
    name: IMPORT_FILE_JOB,
    retries: 3,
    async run({ agencyId, payload }) {
      const data = agencyData(agencyId)
      const importId = String(payload.importId)
      try {
        await runImport(data, importId, readFile(data, importId))
      } catch (error) {
        if (!(error instanceof ReadElsewhere)) throw error
      }
      await tidy()
    },
  },
  {
    name: LEARN_ADDRESSES_JOB,
    retries: 2,
    run: async ({ agencyId }) => void (await learnAddresses(agencyData(agencyId), null)),
  },
  // Boundaries change rarely, and one may not wait for them in the request that changes them: looked for every five minutes.
  {
    name: 'reassign-incidents',
    every: '*/5 * * * *',
    run: async ({ agencyId }) => void (await reassignWhereChanged(agencyData(agencyId))),
  },
  { name: 'forget-imported', every: '23 4 * * *', run: ({ agencyId }) => agencyData(agencyId).write(null, forgetImported) },
]
