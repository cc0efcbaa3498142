import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { memoryOf, start } from './program.ts'
import { root } from './root.ts'
import { megabytes, type Part, ratio } from './table.ts'

const DATA = '../shared/data/stlouis'
const FILES = ['january', 'february', 'march'].map((month) => `incidents/2018/${month}2018.csv`)
const COMMAND = 'dist/server/cli.js'
const LOOK_MS = 50

const title = 'Import: three months of incidents that a city published, with 79 neighborhoods to sort them into'
const notMeasured = (why: string): Part[] => [{ title, head: [], rows: [], notes: [`Not measured: ${why}`] }]

/** Runs a program to its end; what it said, how long it took, and the most memory it was seen to hold. */
async function run(args: readonly string[], env: Record<string, string>) {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  let [text, most] = ['', 0]
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
  })
  const looking = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid)?.most ?? 0)
  }, LOOK_MS)
  const [code] = (await once(child, 'exit')) as [number]
  clearInterval(looking)
  return { text, code, most: most || undefined, ms: performance.now() - began }
}

/** Rows a second of reading the same files and keeping nothing: the yardstick. */
async function bareReading(): Promise<number> {
  const began = performance.now()
  let rows = 0
  for (const file of FILES)
    for await (const _row of createReadStream(join(root, DATA, file)).pipe(parse({ columns: true, relax_column_count: true }))) rows++
  return rows / ((performance.now() - began) / 1000)
}

/** Imports into a blank agency twice: all new, then all the same. Skipped, with a sentence, where the files or the command are not there. */
export async function measureImport(folder: string): Promise<Part[]> {
  if (!existsSync(join(root, DATA))) return notMeasured(`the published files (${DATA}) are not on this machine.`)
  if (!existsSync(join(root, COMMAND))) return notMeasured('the command line program is not built.')
  console.log('Importing ...')
  const env = { COMMONBEAT_DATA: join(folder, 'city') }
  const blank = await start('dist/server/main.js', ['--blank'], env, join(folder, 'blank.log'), '/health')
  await blank.stop()
  const given = (...args: string[]) => ['--enable-source-maps', COMMAND, 'import', ...FILES.map((file) => join(DATA, file)), ...args]
  const boundaries = ['--boundaries', join(DATA, 'neighborhoods.geojson'), '--name-property', 'NHD_NAME', '--only', 'NHD_NUM<=79']
  const runs = [await run(given(...boundaries), env), await run(given(), env)]
  const base = await bareReading()
  const failed = runs.find(({ code }) => code !== 0)
  if (failed) return notMeasured(`the import ended with code ${failed.code}: ${failed.text.slice(-500)}`)
  const rows = runs.map(({ text, most }, i) => {
    const perSecond = Number(/([\d,]+) rows a second/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN)
    return [i === 0 ? 'all rows new' : 'the same files again', perSecond.toFixed(0), ratio(perSecond, base), megabytes(most)]
  })
  return [
    {
      title,
      head: ['import', 'rows/s', 'of only reading the CSV', 'memory at most'],
      rows,
      notes: [
        `A blank agency starts on a fresh folder in ${(blank.startedInMs / 1000).toFixed(1)} s. Memory includes the embedded database.`,
      ],
    },
  ]
}
