import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { tendBook } from './book-retention.actions.ts'

/** Once a day, after the midnight of every time zone of the Americas. */
export const beatBookJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  { name: 'tend-beat-book', every: '23 9 * * *', run: ({ agencyId }) => tendBook(agencyData(agencyId)) },
]
