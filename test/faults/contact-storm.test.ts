import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { saveAccount, saveOfficer, saveRole, startSession } from '#modules/people/index.ts'
import { openTown } from '#test/kit/town.ts'

/** Officers that come back into reach in the same moment; `npm run bench -- sync` makes them a thousand. */
const OFFICERS = Number(process.env.SYNC_OFFICERS ?? 40)
const EACH = 50
const AT_ONCE = 25

let town: Awaited<ReturnType<typeof openTown>>
let url: string
let stop: () => Promise<void>
beforeAll(async () => {
  town = await openTown()
  const server = await new Promise<{ close: (done: () => void) => void; port: number }>((listening) => {
    const started = serve({ fetch: town.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) =>
      listening({ close: (done) => started.close(done), port }),
    )
  })
  url = `http://localhost:${server.port}`
  stop = () => new Promise((done) => server.close(() => done()))
})
afterAll(async () => {
  await stop?.()
  await town?.close()
})

const card = {
  rank: 'Officer',
  ownWords: null,
  speaks: null,
  face: null,
  publicEmail: null,
  publicPhone: null,
  sinceOn: null,
  endedAt: null,
}

/** A new officer with a session: the cookie of the phone. */
async function officer(i: number): Promise<string> {
  const [id, officerId] = [newId(), newId()]
  const name = `Officer ${i}`
  return town.data.write(null, async (at) => {
    await saveAccount(at, { id, name, email: `storm-${i}@marlow-bridge.example`, language: 'en' })
    await saveRole(at, id, 'officer')
    await saveOfficer(at, { ...card, id: officerId, accountId: id, slug: `storm-${i}`, name })
    const { secret } = await startSession(at, { accountId: id, roles: ['officer'], device: 'phone', how: 'invented-link' })
    return `cb_session=${secret}`
  })
}

/** Where officers meet people: thousands of doors, on blocks that several phones have in common. No number is long enough to be taken for somebody's. */
const contact = (n: number, i: number) => {
  const door = town.town.addresses[((n * EACH + i) * 37) % 4000]!
  const themes = ['noise', 'lighting']
  return {
    id: newId(),
    kind: 'chat',
    happenedAt: town.now.toISOString(),
    people: 2,
    themes,
    language: 'en',
    lat: door.lat,
    lng: door.lng,
    line: `Storm ${n}-${i}`,
  } // prettier-ignore
}

type Answer = { contacts: { id: string; outcome: string }[] }

/** One phone: asks, brings everything, and brings the first part again, as one does whose answer was lost. */
async function sync(cookie: string, n: number): Promise<string[]> {
  const contacts = Array.from({ length: EACH }, (_, i) => contact(n, i))
  const asked = (await (await fetch(`${url}/contacts/sync`, { headers: { cookie } })).json()) as { csrf: string }
  const headers = { cookie, 'content-type': 'application/json', 'x-csrf': asked.csrf }
  const kept: string[] = []
  for (const from of [0, AT_ONCE, 0]) {
    const body = JSON.stringify({ contacts: contacts.slice(from, from + AT_ONCE) })
    const answer = await fetch(`${url}/contacts/sync`, { method: 'POST', headers, body })
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
    kept.push(...((await answer.json()) as Answer).contacts.filter(({ outcome }) => outcome === 'kept').map(({ id }) => id))
  }
  return kept
}

test(`${OFFICERS} officers come back into reach at once with ${EACH} contacts each: none lost, none doubled`, {
  timeout: 1_800_000,
}, async () => {
  const cookies: string[] = []
  for (let i = 0; i < OFFICERS; i++) cookies.push(await officer(i))
  const begun = performance.now()
  const kept = (await Promise.all(cookies.map(sync))).flat()
  const seconds = (performance.now() - begun) / 1000
  if (process.env.SYNC_OFFICERS)
    console.log(`${OFFICERS} officers, ${OFFICERS * EACH} contacts, each first half sent twice: ${seconds.toFixed(1)} s`)
  const lines = await town.connection.kysely.selectFrom('contact').select(['id', 'line']).where('line', 'like', 'Storm %').execute()
  expect(kept).toHaveLength(OFFICERS * (EACH + AT_ONCE))
  expect(lines).toHaveLength(OFFICERS * EACH)
  expect(new Set(lines.map(({ line }) => line)).size).toBe(OFFICERS * EACH)
  expect(new Set(kept)).toEqual(new Set(lines.map(({ id }) => id)))
  expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
}) // prettier-ignore
