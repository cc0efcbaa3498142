import type { JobHandler } from '#data/jobs.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { localDay } from '#modules/people/index.ts'
import { tidySurveys } from './survey-retention.actions.ts'

type JobHouse = { readonly agencyData: (agencyId: string) => AgencyData; readonly clock: () => Date }

/** What surveys do by themselves, every night: waves close after their last day, and what was left at a kiosk goes. */
export const surveyJobs = ({ agencyData, clock }: JobHouse): JobHandler[] => [
  {
    name: 'tidy-surveys',
    every: '47 4 * * *',
    run: async ({ agencyId }) => {
      const data = agencyData(agencyId)
      const { timeZone } = await data.read(findAgency)
      await tidySurveys(data, localDay(clock(), timeZone))
    },
  },
]
