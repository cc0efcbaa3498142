import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#data/connection.ts'
import { newId } from '#data/id.ts'
import { migrate } from '#data/migrate.ts'
import { createAgency } from '#modules/agencies/index.ts'
import { onlyOf } from './command-boundaries.ts'
import { doctorCommand } from './command-doctor.ts'
import { importCommand } from './command-import.ts'
import { filesIn } from './command-import-files.ts'
import { type Command, CommandRefusal } from './command-line.ts'
import { runCommand } from './run-command.ts'
import { projectRoot, settingsOf } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'commonbeat-command-'))
const files = join(folder, 'files')
const log = pino({ level: 'silent' })
const environment = { COMMONBEAT_DATA: join(folder, 'data'), COMMONBEAT_SECRET: 'a secret for tests that is long enough' }
const now = new Date('2026-03-02T15:00:00Z')

async function run(command: Command, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const house = {
    settings: settingsOf(environment, []),
    log,
    clock: () => now,
    say: (line: string) => lines.push(line),
    progress: () => undefined,
  }
  const code = await command.run(args, { ...house, say: (line) => void lines.push(line) })
  return { code, said: lines.join('\n') }
}

const square = (name: string, number: number, west: number) => ({
  type: 'Feature',
  properties: { NAME: name, NUM: number },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 41.7],
        [west + 0.01, 41.7],
        [west + 0.01, 41.71],
        [west, 41.71],
        [west, 41.7],
      ],
    ],
  }, // prettier-ignore
})
const HEADER = 'Crime ID,Month,Longitude,Latitude,Location,Crime type\n'

beforeAll(async () => {
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'b.csv'), `${HEADER}b1,2026-02,-93.405,41.705,500 S ELM ST,Drugs\nb2,soon,,,,Drugs\n`)
  writeFileSync(join(files, 'a.csv'), `${HEADER}a1,2026-01,-93.395,41.705,,Burglary\n`)
  writeFileSync(join(files, 'unknown.txt'), 'When,What\n2026-01-01,Noise\n')
  const areas = [square('Elm Square', 1, -93.41), square('School Hill', 2, -93.4), square('Big Park', 80, -93.39)]
  writeFileSync(join(folder, 'areas.geojson'), JSON.stringify({ type: 'FeatureCollection', features: areas }))
  mkdirSync(environment.COMMONBEAT_DATA, { recursive: true })
  const connection = await openDatabase({ folder: join(environment.COMMONBEAT_DATA, 'database') })
  await migrate(connection, join(projectRoot(), 'db/migrations'))
  await connection
    .agency(newId())
    .write(null, (at) => createAgency(at, { slug: 'cedarbrook', name: 'Cedarbrook Police', timeZone: 'America/Chicago' }))
  await connection.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('commonbeat import', () => {
  test('makes neighborhoods and reads a folder in the order of its names; the second time nothing changes', async () => {
    const boundaries = ['--boundaries', join(folder, 'areas.geojson'), '--name-property', 'NAME', '--only', 'NUM<=79']
    const { code, said } = await run(importCommand, ...boundaries, '--learn-addresses', files)
    expect(code).toBe(0)
    expect(said).toContain('times are read as of America/Chicago')
    expect(said).toContain('2 neighborhoods from areas.geojson.')
    expect(said).toMatch(/\[1\/2\] a\.csv: 1 rows, 1 new[\s\S]*\[2\/2\] b\.csv: 2 rows, 1 new/)
    expect(said).toContain('3 rows in 2 files: 2 new, 0 the same, 0 changed, 1 not taken')
    expect(said).toContain('1 addresses learned')
    const rejects = join(environment.COMMONBEAT_DATA, 'rejects')
    const [name = ''] = readdirSync(rejects)
    expect(said).toContain(join(rejects, name))
    expect(readFileSync(join(rejects, name), 'utf8')).toContain('3,unreadable-date,soon,')
    expect((await run(importCommand, files)).said).toContain('3 rows in 2 files: 0 new, 2 the same, 0 changed, 1 not taken')
  })

  test('a file of no known layout is named with what to do, and the others are read all the same', async () => {
    const { code, said } = await run(importCommand, join(files, 'unknown.txt'), join(files, 'a.csv'))
    expect(code).toBe(1)
    expect(said).toContain('is of no layout that is known')
    expect(said).toContain('1 rows in 2 files: 0 new, 1 the same')
  })

  test('what cannot be done is said in one sentence', async () => {
    await expect(run(importCommand)).rejects.toThrow('Name the files')
    await expect(run(importCommand, '--presett', 'x', files)).rejects.toThrow(CommandRefusal)
    await expect(run(importCommand, join(folder, 'nowhere.csv'))).rejects.toThrow('is not there')
    await expect(run(importCommand, '--agency', 'other', files)).rejects.toThrow('There is no agency other. There are: cedarbrook')
    const wrong = await run(importCommand, '--preset', 'mars', files)
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('There is no preset mars. There are: stlouis-incidents')])
  })

  test('while another program has the database open, it is left alone', async () => {
    const open = await openDatabase({ folder: join(environment.COMMONBEAT_DATA, 'database') })
    await expect(run(importCommand, files)).rejects.toThrow('is open in process')
    await open.close()
  })
})

test('commonbeat doctor says in sentences that nothing is wrong', async () => {
  const { code, said } = await run(doctorCommand)
  expect(said).toContain('[ ok ] Tenancy')
  expect([code, said.split('\n').at(-1)]).toEqual([0, 'Nothing is wrong.'])
})

describe('arguments', () => {
  test('a limit, or one value', () => {
    expect(onlyOf('NHD_NUM<=79')).toEqual({ property: 'NHD_NUM', values: [], from: '', to: '79' })
    expect(onlyOf('NUM >= 2')).toEqual({ property: 'NUM', values: [], from: '2', to: '' })
    expect(onlyOf('KIND=home')).toEqual({ property: 'KIND', values: ['home'], from: 'home', to: 'home' })
    expect(() => onlyOf('everything')).toThrow(CommandRefusal)
  })
  test('a folder without such files is refused', () =>
    expect(() => filesIn([join(environment.COMMONBEAT_DATA, 'database')])).toThrow('holds no .csv'))
  test('no command and an unknown one end with 2, help with 0', async () => {
    expect(await runCommand([], environment, log)).toBe(2)
    expect(await runCommand(['dance'], environment, log)).toBe(2)
    expect(await runCommand(['help'], environment, log)).toBe(0)
    expect(await runCommand(['import', '--help'], environment, log)).toBe(0)
  })
})
