import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { countRequests, enqueue, type Job, type JobHandler, type Jobs, listFailedJobs, retryJob, startJobs } from './jobs.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let data: AgencyData
let jobs: Jobs | undefined
let ran: Job[]
const quiet = { warn: () => undefined }

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  database.now = new Date()
  data = await database.addAgency()
  ran = []
})
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
})
afterAll(() => database.close())

const start = async (...handlers: JobHandler[]) => {
  jobs = await startJobs(database.connection, handlers, quiet)
}
const done = (count: number) => vi.waitFor(() => expect(ran).toHaveLength(count), { timeout: 8_000, interval: 20 })
const greet: JobHandler = { name: 'greet', run: async (job) => void ran.push(job) }

describe('jobs', () => {
  test('work asked for in a change is done after its commit, for its agency, with its payload', async () => {
    await start(greet)
    const id = await data.write(null, (at) => enqueue(at, 'greet', { reportId: 'r1', n: 2 }))
    await done(1)
    expect(ran).toEqual([{ id, agencyId: data.agencyId, payload: { reportId: 'r1', n: 2 }, attempt: 1 }])
    expect(await countRequests(database.connection.kysely)).toBe(0)
  })

  test('work asked for in a change that is undone is never done', async () => {
    await start(greet)
    const undone = data.write(null, async (at) => {
      await enqueue(at, 'greet', { n: 1 })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    await data.write(null, (at) => enqueue(at, 'greet', { n: 2 }))
    await done(1)
    expect(ran[0]?.payload).toEqual({ n: 2 })
  })

  test('work asked for before any server runs jobs waits for one', async () => {
    await data.write(null, (at) => enqueue(at, 'greet'))
    expect(await countRequests(database.connection.kysely)).toBe(1)
    await start(greet)
    await done(1)
  })

  test('work for later is not done now', async () => {
    await start(greet)
    await data.write(null, (at) => enqueue(at, 'greet', { n: 1 }, { runAt: new Date(Date.now() + 3_600_000) }))
    await data.write(null, (at) => enqueue(at, 'greet', { n: 2 }))
    await done(1)
    expect(ran[0]?.payload).toEqual({ n: 2 })
  })

  test('what failed for good is listed for its own agency, and can be tried again', async () => {
    const other = await database.addAgency('millford')
    let broken = true
    const fragile: JobHandler = {
      name: 'fragile',
      retries: 0,
      run: async (job) => {
        ran.push(job)
        if (broken) throw new Error('the mail server is down\nand more')
      },
    }
    await start(fragile)
    const id = await data.write(null, (at) => enqueue(at, 'fragile', { n: 1 }))
    await vi.waitFor(async () => expect(await listFailedJobs(database.connection, data.agencyId)).toHaveLength(1), { timeout: 8_000 })
    const [failed] = await listFailedJobs(database.connection, data.agencyId)
    expect(failed).toMatchObject({ id, name: 'fragile', payload: { n: 1 }, attempts: 1, why: 'the mail server is down' })
    expect(await listFailedJobs(database.connection, other.agencyId)).toEqual([])
    expect(await retryJob(database.connection, other.agencyId, id)).toBe(false)
    broken = false
    expect(await retryJob(database.connection, data.agencyId, id)).toBe(true)
    await vi.waitFor(() => expect(ran.map(({ attempt }) => attempt)).toEqual([1, 2]), { timeout: 20_000, interval: 50 })
  })

  test('work that no server knows how to do stays until one does', async () => {
    await start(greet)
    await data.write(null, (at) => enqueue(at, 'unknown-yet'))
    await jobs?.wake()
    expect(await countRequests(database.connection.kysely)).toBe(1)
  })
})
