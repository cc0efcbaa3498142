import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import type { Settings } from './settings.ts'

/** What every command gets: the settings of this installation, and where it says things. */
export type CommandHouse = {
  readonly settings: Settings
  readonly log: Logger
  readonly clock: () => Date
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  /** A line that the next one replaces where the output is a terminal; not shown elsewhere. */
  readonly progress: (line: string) => void
}

/** A sentence for the person at the terminal: something was asked that cannot be done. No stack is shown. */
export class CommandRefusal extends Error {
  override name = 'CommandRefusal'
}

export type Command = {
  readonly name: string
  /** One line of the overview. */
  readonly summary: string
  /** The text of `commonbeat <name> --help`. */
  readonly help: string
  /** Returns the exit code. */
  run(args: readonly string[], house: CommandHouse): Promise<number>
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

/** Values of `--name value` options and everything else; refuses options that are not there. */
export function readArgs(args: readonly string[], options: NonNullable<Options>) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const text = (name: string): string | undefined => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    }
    return { text, ticked: (name: string) => values[name] === true, positionals }
  } catch (error) {
    throw new CommandRefusal(`${(error as Error).message}. See commonbeat --help.`)
  }
}
