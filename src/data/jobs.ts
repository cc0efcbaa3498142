import { sql } from 'kysely'
import { type ConstructorOptions, type Job as EngineJob, fromPglite, PgBoss } from 'pg-boss'
import type { Connection } from './connection.ts'
import { handOver, type Job, type JobPayload, onRequest } from './job-request.ts'

export { countFailedJobs, type FailedJob, listFailedJobs, retryJob } from './failed-job.ts'
export { countRequests, enqueue, type Job, type JobPayload } from './job-request.ts'

/** One kind of work. `run` may be called more than once for one job and must bear that. */
export type JobHandler = {
  /** Verb and noun, kebab-case: 'send-mail'. */
  readonly name: string
  run(job: Job): Promise<void>
  /** Cron in UTC: also run for every agency, with an empty payload, at these times. */
  readonly every?: string | undefined
  /** How often it is tried again, with growing pauses from ten seconds to an hour; 5 when left out. */
  readonly retries?: number | undefined
}

export type Jobs = {
  /** Takes over what was asked for and wakes the workers, now. */
  wake(): Promise<void>
  /** Lets running jobs end for up to ten seconds. */
  stop(): Promise<void>
}

type Log = { warn(detail: object, message: string): void }
type Sent = { agencyId: string; payload?: JobPayload }

const LOOK_MS = 5_000
const KEPT_SECONDS = 14 * 86_400

async function engineOptions({ pglite, databaseUrl, kysely }: Connection): Promise<ConstructorOptions> {
  if (pglite) return { db: fromPglite(pglite), backend: 'pglite' }
  const { rows } = await sql<{ found: boolean }>`select exists (select from pg_extension where extname = 'citus') as found`.execute(kysely)
  return { connectionString: databaseUrl!, max: 3, backend: rows[0]?.found ? 'citus' : 'postgres', application_name: 'commonbeat-jobs' }
}

/**
 * Starts doing the work that `handlers` name. Call it after the server listens: the very first time it makes its own schema (pgboss).
 * Several servers on one database share the work. Jobs that fail for good: `listFailedJobs`.
 */
export async function startJobs(connection: Connection, handlers: readonly JobHandler[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ ...(await engineOptions(connection)), warningSlowQuerySeconds: 60 })
  boss.on('error', (error) => log.warn({ error }, 'The job engine met an error'))
  await boss.start()
  const workers = new Map<string, string>()
  for (const handler of handlers) workers.set(handler.name, await startHandler(connection, boss, handler, log))
  await forgetSchedules(boss, handlers)
  const known = new Set(handlers.map(({ name }) => name))
  const wake = oneAtATime(async () => {
    if (known.size === 0) return
    for (const name of new Set(await handOver(connection.kysely, boss, known))) boss.notifyWorker(workers.get(name) ?? '')
  })
  const tell = (error: unknown) => log.warn({ error }, 'Work that was asked for could not be handed over')
  const stopHearing = onRequest(() => void wake().catch(tell))
  const timer = setInterval(() => void wake().catch(tell), LOOK_MS).unref()
  void wake().catch(tell)
  return {
    wake,
    async stop() {
      stopHearing()
      clearInterval(timer)
      await wake.idle()
      await boss.stop({ graceful: true, timeout: 10_000, close: true })
    },
  }
}

/** Makes the handler's queue, its worker and, when it repeats, its round of all agencies; returns the worker's id. */
async function startHandler(connection: Connection, boss: PgBoss, handler: JobHandler, log: Log): Promise<string> {
  const { name, every, retries = 5 } = handler
  const options = { retryLimit: retries, retryDelay: 10, retryBackoff: true, retryDelayMax: 3_600, deleteAfterSeconds: KEPT_SECONDS }
  await boss.createQueue(name, options)
  await boss.updateQueue(name, options)
  const polling = { pollingIntervalSeconds: 10 }
  const worker = await boss.work<Sent>(name, polling, async (jobs) => {
    for (const job of jobs) await runOne(handler, job, log)
  })
  if (every) {
    const round = roundOf(name)
    await boss.createQueue(round, { retryLimit: 2 })
    await boss.schedule(round, every, null, { tz: 'UTC' })
    await boss.work(round, polling, async () => {
      const agencies = await connection.kysely.selectFrom('agency').select('id').execute()
      await boss.insert(
        name,
        agencies.map(({ id }) => ({ data: { agencyId: id, payload: {} } })),
      )
      boss.notifyWorker(worker)
    })
  }
  return worker
}

const roundOf = (name: string) => `${name}.round`

async function runOne(handler: JobHandler, { id, data, retryCount }: EngineJob<Sent>, log: Log): Promise<void> {
  try {
    await handler.run({ id, agencyId: data.agencyId, payload: data.payload ?? {}, attempt: retryCount + 1 })
  } catch (error) {
    log.warn({ error, job: handler.name, id, attempt: retryCount + 1 }, 'A job failed')
    throw error
  }
}

/** A handler that no longer repeats, or is gone, must not be called by an old schedule. */
async function forgetSchedules(boss: PgBoss, handlers: readonly JobHandler[]): Promise<void> {
  const wanted = new Set(handlers.flatMap(({ name, every }) => (every ? [roundOf(name)] : [])))
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
}

/** Calls that come while one is under way share one more run after it. */
function oneAtATime(run: () => Promise<void>): (() => Promise<void>) & { idle(): Promise<void> } {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const start = () => {
    running = run().finally(() => {
      running = undefined
    })
    return running
  }
  const call = (): Promise<void> => {
    if (!running) return start()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return start()
      })
    return next
  }
  return Object.assign(call, { idle: async () => void (await (next ?? running)?.catch(() => undefined)) })
}
