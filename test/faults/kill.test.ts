import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPglite } from '#data/pglite/pglite-client.ts'

let parent: string
let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'commonbeat-kill-'))
  folder = path.join(parent, 'database')
})
afterEach(() => {
  child?.kill('SIGKILL')
  fs.rmSync(parent, { recursive: true, force: true })
})

/** Starts the writer and hands over each line that it says. */
function write(onLine: (line: string) => void): ChildProcess {
  const started = spawn(process.execPath, [path.join(import.meta.dirname, 'kill-writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: started.stdout }).on('line', onLine)
  return started
}

const ended = (process: ChildProcess) => new Promise<void>((done) => process.once('close', () => done()))

/** Lets the writer have `count` rows acknowledged, kills it in the middle of the next, and returns what was acknowledged. */
async function writeAndKill(count: number): Promise<number[]> {
  const acknowledged: number[] = []
  child = write((line) => {
    if (line === 'ready') return
    acknowledged.push(Number(line))
    if (acknowledged.length === count) child?.kill('SIGKILL')
  })
  await ended(child)
  return acknowledged
}

describe('a process killed while it writes', () => {
  test('nothing acknowledged is lost, time after time, and the lock it left is taken over', { timeout: 120_000 }, async () => {
    const acknowledged: number[] = []
    for (const count of [1, 190, 205, 37]) acknowledged.push(...(await writeAndKill(count)))
    expect(fs.existsSync(`${folder}.lock`)).toBe(true)
    const client = await openPglite({ folder })
    const { rows } = await client.query<{ id: number }>('select id from note order by id')
    const found = new Set(rows.map(({ id }) => id))
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(433)
    await client.close()
    expect(fs.existsSync(`${folder}.lock`)).toBe(false)
  })

  test('a second process is kept out of a folder that is open', { timeout: 60_000 }, async () => {
    await new Promise<void>((ready) => {
      child = write((line) => line === 'ready' && ready())
    })
    await expect(openPglite({ folder })).rejects.toThrow(`is open in process ${child?.pid}`)
  })

  test('killed while it makes its first database, it makes it anew', { timeout: 60_000 }, async () => {
    child = write(() => undefined)
    while (!fs.existsSync(`${folder}.making`)) await new Promise((next) => setTimeout(next, 5))
    child.kill('SIGKILL')
    await ended(child)
    expect(fs.existsSync(folder)).toBe(false)
    const client = await openPglite({ folder })
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.close()
    expect(fs.readdirSync(parent)).toEqual(['database'])
  })
})
