import { type Jobs, startJobs } from '#data/jobs.ts'
import { mailJob } from '#data/mailer.ts'
import type { OpenHouse } from './open-house.ts'
import type { Settings } from './settings.ts'

/** Everything that runs by itself: mail, promises that come due, data whose time is over. Starts after the server listens. */
export async function startWork(house: OpenHouse, settings: Settings): Promise<Jobs> {
  const { connection, clock, log } = house
  const jobs = await startJobs(connection, [mailJob(connection, { smtpUrl: settings.smtpUrl, from: settings.mailFrom }, clock)], log)
  house.setJobs(jobs)
  return jobs
}
