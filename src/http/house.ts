import type { Logger } from 'pino'
import type { Connection } from '#data/connection.ts'
import type { Jobs } from '#data/jobs.ts'

/** What the running house is made of; everything a request needs that is not of the request itself. */
export type House = {
  readonly connection: Connection
  readonly clock: () => Date
  readonly log: Logger
  /** The installation's one secret, at least 32 characters. */
  readonly secret: string
  /** URL of a built asset by its source name. */
  readonly asset: (name: string) => string
  /** True behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  readonly behindProxy: boolean
  /** False: mail stays in the outbox, as in the invented town without SMTP. */
  readonly sendsMail: boolean
  /** Undefined until the job engine runs; enqueueing in a transaction does not need it. */
  readonly jobs: () => Jobs | undefined
  /** Multiplies every rate limit; tests and benchmarks raise it. */
  readonly limitFactor: number
}
