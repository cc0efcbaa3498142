import { pino } from 'pino'
import { runCommand } from './start/run-command.ts'

/** The command line program: `npx commonbeat <command>`. */
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', base: null })
process.exitCode = await runCommand(process.argv.slice(2), process.env, log)
