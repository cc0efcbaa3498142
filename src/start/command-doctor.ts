import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#data/connection.ts'
import { checkup } from '#data/doctor.ts'
import { type Command, CommandRefusal } from './command-line.ts'

const MARKS = { fine: ' ok ', doubtful: 'look', wrong: 'BAD ' } as const

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'check that the database, its history and its disk are well',
  help: `commonbeat doctor

Looks at everything that must hold and says it in sentences; changes nothing. Ends with 1 when something is wrong, else with 0.
Stop the server first when the embedded database is used.`,
  async run(_args, { settings, log, say }) {
    const folder = join(settings.folder, 'database')
    if (!settings.databaseUrl && !existsSync(folder))
      throw new CommandRefusal(`There is no database at ${folder} yet. Start once: npm start`)
    const connection = await openDatabase(settings.databaseUrl ? { databaseUrl: settings.databaseUrl, log } : { folder, log })
    try {
      const migrationsFolder = join(settings.root, 'db/migrations')
      const findings = await checkup(connection, { migrationsFolder, ...(settings.databaseUrl ? {} : { dataFolder: folder }) })
      for (const { state, about, sentence } of findings) say(`[${MARKS[state]}] ${about}: ${sentence}`)
      const wrong = findings.filter(({ state }) => state === 'wrong').length
      say(wrong === 0 ? 'Nothing is wrong.' : `${wrong} of ${findings.length} findings are wrong.`)
      return wrong === 0 ? 0 : 1
    } finally {
      await connection.close()
    }
  },
}
