import { createReadStream, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Connection } from '#data/connection.ts'
import type { AgencyData } from '#data/scope.ts'
import { type ImportRun, learnAddresses, runImport, startImport } from '#modules/incidents/index.ts'
import { agencyFor } from './command-agency.ts'
import { importBoundaries } from './command-boundaries.ts'
import { filesIn, presetFor } from './command-import-files.ts'
import { type Command, type CommandHouse, CommandRefusal, readArgs } from './command-line.ts'
import { writeRejects } from './command-rejects.ts'
import { openConnection } from './open-house.ts'

const HELP = `commonbeat import <files or folders...>

Reads incidents and service requests from CSV files, .gz or not. A folder stands for every .csv and .csv.gz in it, in the order of their names.
The same file again changes nothing; a corrected one changes what was corrected.

  --preset NAME           read the files as this publisher's (stlouis-incidents, stlouis-requests, police-uk); without it, by their first line
  --agency SLUG           for this agency; needed where there are several
  --boundaries FILE       first make the areas of this GeoJSON file the agency's neighborhoods
  --name-property NAME    the property that names the areas; without it, the best guess
  --only "PROP<=VALUE"    of the areas, only those (<=, >= or =)
  --learn-addresses       give the address search the blocks that the files name

Times without a zone are meant at the agency's own place: set its time zone first. Rows that cannot be taken are written to a CSV file with the
line and the reason. Stop the server first when the embedded database is used.`

const OPTIONS = {
  preset: { type: 'string' },
  agency: { type: 'string' },
  boundaries: { type: 'string' },
  'name-property': { type: 'string' },
  only: { type: 'string' },
  'learn-addresses': { type: 'boolean' },
} as const

const number = (n: number) => n.toLocaleString('en-US')

export const importCommand: Command = {
  name: 'import',
  summary: 'import incidents, service requests and boundaries from files',
  help: HELP,
  async run(args, house) {
    const given = readArgs(args, OPTIONS)
    const files = filesIn(given.positionals)
    const boundaries = given.text('boundaries')
    if (files.length === 0 && !boundaries) throw new CommandRefusal('Name the files or folders to import. See commonbeat import --help.')
    const connection = await openConnection(house.settings, house.log, house.clock)
    try {
      const { data, agency } = await agencyFor(connection, given.text('agency'))
      house.say(`Importing for ${agency.name} (${agency.slug}); times are read as of ${agency.timeZone}.`)
      if (boundaries) {
        const count = await importBoundaries(data, {
          file: boundaries,
          nameProperty: given.text('name-property'),
          only: given.text('only'),
        })
        house.say(`${count} neighborhoods from ${basename(boundaries)}.`)
      }
      const failed = await importAll(data, files, given.text('preset'), house)
      if (given.ticked('learn-addresses')) await learn(data, house)
      await tidy(connection, house)
      return failed === 0 ? 0 : 1
    } finally {
      await connection.close()
    }
  },
}

async function learn(data: AgencyData, house: CommandHouse): Promise<void> {
  house.progress('Learning addresses ...')
  house.say(`${number(await learnAddresses(data, null))} addresses learned from the imported blocks.`)
}

async function tidy(connection: Connection, house: CommandHouse): Promise<void> {
  house.progress('Tidying the database ...')
  await connection.tidy()
  house.progress('')
}

/** Imports the files one after the other; one that fails does not stop the others. Returns how many failed. */
async function importAll(data: AgencyData, files: readonly string[], wished: string | undefined, house: CommandHouse): Promise<number> {
  const started = performance.now()
  const total = { read: 0, created: 0, same: 0, changed: 0, rejected: 0, unlocated: 0 }
  let failed = 0
  for (const [i, file] of files.entries()) {
    const run = await importOne(data, file, wished, `[${i + 1}/${files.length}]`, house)
    if (run?.state !== 'done') failed++
    if (!run) continue
    total.read += run.rowsRead
    total.created += run.rowsNew
    total.same += run.rowsSame
    total.changed += run.rowsChanged
    total.rejected += run.rowsRejected
    total.unlocated += run.rowsUnlocated
  }
  if (files.length === 0) return 0
  const seconds = (performance.now() - started) / 1000
  house.say(
    `${number(total.read)} rows in ${files.length} files: ${number(total.created)} new, ${number(total.same)} the same, ${number(total.changed)} changed, ` +
      `${number(total.rejected)} not taken, ${number(total.unlocated)} without a place. ` +
      `${seconds.toFixed(1)} seconds, ${number(Math.round(total.read / seconds))} rows a second.`,
  )
  return failed
}

async function importOne(data: AgencyData, file: string, wished: string | undefined, mark: string, house: CommandHouse) {
  const preset = await presetFor(file, wished).catch((error: Error) => {
    if (!(error instanceof CommandRefusal)) throw error
    house.say(`${mark} ${error.message}`)
    return undefined
  })
  if (!preset) return undefined
  const fileBytes = statSync(file).size
  const id = await data.write(null, (at) => startImport(at, { fileName: basename(file), fileBytes, preset }))
  const run = await runImport(data, id, createReadStream(file), ({ rowsRead }) =>
    house.progress(`${mark} ${file}: ${number(rowsRead)} rows`),
  )
  if (run) house.say(`${mark} ${basename(file)}: ${await summaryOf(data, run, house)}`)
  return run
}

async function summaryOf(data: AgencyData, run: ImportRun, { settings }: CommandHouse): Promise<string> {
  const counts = `${number(run.rowsRead)} rows, ${number(run.rowsNew)} new, ${number(run.rowsSame)} the same, ${number(run.rowsChanged)} changed`
  const end = run.state === 'done' ? '' : ` It could not be read to its end: ${run.failure}.`
  if (run.rowsRejected === 0) return `${counts}.${end}`
  const folder = join(settings.folder, 'rejects')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${run.fileName.replaceAll(/[^\w.-]/g, '_')}-${run.id.slice(-8)}.csv`)
  await writeRejects(data, run.id, file)
  return `${counts}, ${number(run.rowsRejected)} not taken: ${file}.${end}`
}
