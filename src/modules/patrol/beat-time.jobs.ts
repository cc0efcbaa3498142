import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { forgetOldDiaries, forgetOldLeave, forgetOldShifts, sumOldMonth } from './beat-time-retention.actions.ts'

/** In this order: a month's sums are written down before the leave and the shifts they are made of go. */
const ROUNDS: readonly ((at: WriteAt, timeZone: string) => Promise<number>)[] = [
  sumOldMonth,
  forgetOldLeave,
  forgetOldDiaries,
  forgetOldShifts,
]

/** What beat time does by itself: each night, old months become sums, and who was where when is forgotten. */
export const beatTimeJobs = ({ agencyData }: { readonly agencyData: (agencyId: string) => AgencyData }): JobHandler[] => [
  {
    name: 'sum-beat-time',
    every: '31 3 * * *',
    async run({ agencyId }) {
      const data = agencyData(agencyId)
      const { timeZone } = await data.read(findAgency)
      for (const round of ROUNDS) while ((await data.write(null, (at) => round(at, timeZone))) > 0);
    },
  },
]
