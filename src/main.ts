import { pino } from 'pino'
import { listen } from './start/listen.ts'
import { settingsOf } from './start/settings.ts'

/** The server program: the only file, beside the command line, that reads the environment. */
const settings = settingsOf(process.env, process.argv.slice(2))
const log = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

try {
  await listen(settings, log)
} catch (error) {
  log.fatal({ error: error instanceof Error ? error.message : String(error) }, 'could not start')
  process.exit(1)
}
