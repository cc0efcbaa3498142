import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Connection, openDatabase } from '#data/connection.ts'
import type { Jobs } from '#data/jobs.ts'
import { migrate } from '#data/migrate.ts'
import type { House } from '#http/house.ts'
import type { Settings } from './settings.ts'

/** A house whose jobs start later: `setJobs` is called once the server listens. */
export type OpenHouse = House & { setJobs(jobs: Jobs): void }

/** Opens the database and brings it to the newest migration. Throws when it cannot be opened: FolderIsOpen when another process has it. */
export async function openConnection(settings: Settings, log: Logger, clock: () => Date): Promise<Connection> {
  const connection = await openDatabase({
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : { folder: join(settings.folder, 'database') }),
    clock,
    log,
  })
  await migrate(connection, join(settings.root, 'db/migrations'))
  return connection
}

/** The open database and everything else that requests need. */
export async function openHouse(settings: Settings, log: Logger, asset: House['asset'], clock: () => Date): Promise<OpenHouse> {
  const connection = await openConnection(settings, log, clock)
  let jobs: Jobs | undefined
  return {
    connection,
    clock,
    log,
    secret: settings.secret,
    asset,
    behindProxy: settings.behindProxy,
    sendsMail: settings.smtpUrl !== undefined,
    limitFactor: settings.limitFactor,
    jobs: () => jobs,
    setJobs: (started) => {
      jobs = started
    },
  }
}
