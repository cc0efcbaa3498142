import type { Logger } from 'pino'
import { doctorCommand } from './command-doctor.ts'
import { importCommand } from './command-import.ts'
import { type Command, type CommandHouse, CommandRefusal } from './command-line.ts'
import { scanCommand } from './command-scan.ts'
import { streetsCommand } from './command-streets.ts'
import { settingsOf } from './settings.ts'

const COMMANDS: readonly Command[] = [importCommand, streetsCommand, scanCommand, doctorCommand]

const overview = () =>
  [
    'commonbeat <command> [options]',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`),
    '',
    'The database is the one of npm start: in the folder COMMONBEAT_DATA (by default data), or at DATABASE_URL.',
    'More on each command: commonbeat <command> --help. The server itself is started by npm start.',
  ].join('\n')

const say = (line: string) => process.stdout.write(`${line}\n`)

/** On a terminal each progress line replaces the one before; elsewhere nothing is shown, so that logs stay short. */
function terminal(): Pick<CommandHouse, 'say' | 'progress'> {
  const isTerminal = process.stdout.isTTY
  const clear = () => isTerminal && process.stdout.write('\r\u001b[2K')
  return {
    say: (line) => {
      clear()
      say(line)
    },
    progress: (line) => {
      if (clear()) process.stdout.write(line)
    },
  }
}

/** What was asked for in plain words, where the error is one of those that a person can do something about. */
const sentenceOf = (error: unknown): string | undefined =>
  error instanceof CommandRefusal || (error instanceof Error && ['FolderIsOpen'].includes(error.name))
    ? (error as Error).message
    : undefined

/** Runs the command that the arguments name and returns the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  log: Logger,
): Promise<number> {
  const [name, ...others] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    say(overview())
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    say(`There is no command ${name}.\n\n${overview()}`)
    return 2
  }
  if (others.includes('--help') || others.includes('-h')) {
    say(command.help)
    return 0
  }
  try {
    return await command.run(others, { settings: settingsOf(environment, []), log, clock: () => new Date(), ...terminal() })
  } catch (error) {
    process.stderr.write(`${sentenceOf(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
    return 1
  }
}
