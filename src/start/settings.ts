import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How this installation runs; read from the environment and the command line, once. */
export type Settings = {
  /** The project's own folder: where db/migrations and dist lie. */
  readonly root: string
  readonly host: string
  readonly port: number
  /** Undefined: the embedded database in `folder`. */
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly secret: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where people reach an agency without a host name of its own: `https://beat.example.org`. */
  readonly origin: string | undefined
  readonly behindProxy: boolean
  /** Start without the invented town, at the set-up page. */
  readonly blank: boolean
  readonly logLevel: string
  /** Multiplies every rate limit: 1 except in a load test, which otherwise measures the refusals. */
  readonly limitFactor: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** The nearest folder above this file that holds package.json: true in the sources and in the built server alike. */
export function projectRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('package.json was not found above the program')
  return projectRoot(above)
}

/** The installation's secret: from the environment, else made once and kept beside the data, readable by its owner alone. */
function secretOf(environment: Environment, folder: string): string {
  if (environment.COMMONBEAT_SECRET) return environment.COMMONBEAT_SECRET
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true })
  const made = randomBytes(32).toString('hex')
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}

function limitFactorOf({ RATE_LIMIT_FACTOR: typed }: Environment): number {
  const factor = Number(typed ?? 1)
  if (!Number.isFinite(factor) || factor < 1) throw new Error(`RATE_LIMIT_FACTOR must be a number from 1, not ${typed}`)
  return factor
}

/** The settings; throws with one plain sentence when a value cannot be used. */
export function settingsOf(environment: Environment, args: readonly string[]): Settings {
  const root = projectRoot()
  const folder = resolve(root, environment.COMMONBEAT_DATA ?? 'data')
  const port = Number(environment.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not ${environment.PORT}`)
  const secret = secretOf(environment, folder)
  if (secret.length < 32) throw new Error('COMMONBEAT_SECRET must have at least 32 characters')
  return {
    root,
    host: environment.HOST ?? '127.0.0.1',
    port,
    databaseUrl: environment.DATABASE_URL || undefined,
    folder,
    secret,
    smtpUrl: environment.SMTP_URL || undefined,
    mailFrom: environment.MAIL_FROM ?? 'Commonbeat <noreply@localhost>',
    origin: environment.ORIGIN?.replace(/\/$/, '') || undefined,
    behindProxy: environment.BEHIND_PROXY === 'true',
    blank: args.includes('--blank'),
    logLevel: environment.LOG_LEVEL ?? 'info',
    limitFactor: limitFactorOf(environment),
  }
}
