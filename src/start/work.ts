import { type JobHandler, type Jobs, startJobs } from '#data/jobs.ts'
import { mailJob } from '#data/mailer.ts'
import { secretFor } from '#http/secrets.ts'
import type { Agency } from '#modules/agencies/index.ts'
import { streetJobs } from '#modules/agencies/street-network.jobs.ts'
import { backingJobs } from '#modules/backing/backing.jobs.ts'
import { beatBookJobs } from '#modules/beat-book/beat-book.jobs.ts'
import { incidentJobs } from '#modules/incidents/incident.jobs.ts'
import { beatTimeJobs } from '#modules/patrol/beat-time.jobs.ts'
import { contactJobs } from '#modules/patrol/contact.jobs.ts'
import { planJobs } from '#modules/patrol/plan.jobs.ts'
import { tidyPeople } from '#modules/people/people.jobs.ts'
import { scanJobs } from '#modules/pinpoint/scan.jobs.ts'
import { promiseJobs } from '#modules/promises/promise.jobs.ts'
import { reportJobs } from '#modules/reports/report.jobs.ts'
import { tipJobs } from '#modules/tips/tip.jobs.ts'
import { estimateJobs } from '#modules/trust/estimate.jobs.ts'
import { surveyJobs } from '#modules/trust/survey.jobs.ts'
import type { OpenHouse } from './open-house.ts'
import type { Settings } from './settings.ts'

/** The address people see an agency under, for links in mail that no request asked for. */
const originOf = (agency: Agency, { origin, port }: Settings): string =>
  agency.host ? `https://${agency.host}` : (origin ?? `http://localhost:${port}`)

/** Everything that runs by itself: mail, promises that come due, imports, data whose time is over. */
export function handlersOf({ connection, clock, secret }: OpenHouse, settings: Settings): JobHandler[] {
  const agencyData = connection.agency
  const senderOf = (agency: Agency) => ({ agency, origin: originOf(agency, settings), secretFor: secretFor(secret) })
  return [
    mailJob(connection, { smtpUrl: settings.smtpUrl, from: settings.mailFrom }, clock),
    ...streetJobs({ agencyData }),
    ...promiseJobs({ agencyData, senderOf }),
    ...incidentJobs({ agencyData, tidy: connection.tidy }),
    ...reportJobs({ agencyData }),
    ...contactJobs({ agencyData }),
    ...scanJobs({ agencyData }),
    ...beatBookJobs({ agencyData }),
    ...beatTimeJobs({ agencyData }),
    ...planJobs({ agencyData }),
    ...surveyJobs({ agencyData, clock }),
    ...estimateJobs({ agencyData }),
    ...backingJobs({ agencyData, senderOf }),
    ...tipJobs({ agencyData }),
    { name: 'tidy-people', every: '41 3 * * *', run: async ({ agencyId }) => void (await tidyPeople(agencyData(agencyId))) },
  ]
}

/** Starts that work, once the server listens. */
export async function startWork(house: OpenHouse, settings: Settings): Promise<Jobs> {
  const jobs = await startJobs(house.connection, handlersOf(house, settings), house.log)
  house.setJobs(jobs)
  return jobs
}
