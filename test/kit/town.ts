import { pino } from 'pino'
import { test as base } from 'vitest'
import type { Connection } from '#data/connection.ts'
import type { AgencyData } from '#data/scope.ts'
import type { House } from '#http/house.ts'
import { type Role, startSession } from '#modules/people/index.ts'
import { assetsForTests } from '#ui/assets.ts'
import { createApp } from '../../src/app.tsx'
import type { Town } from '../../src/town/town.ts'
import { testDatabase } from './database.ts'
import { invented, SECRET, TOWN_NOW, townSeed } from './town-seed.ts'

export { TOWN_NOW }

type Somebody = Role | { readonly account: string } | undefined
type Asked = {
  readonly as?: Somebody
  readonly headers?: Record<string, string>
  readonly agency?: string /** The asker's address; this machine's own unless told. */
  readonly from?: string
}
type Fields = Record<string, string | readonly string[] | Blob | readonly Blob[]>

/** The running town without a server: ask it as a browser would, as anybody. */
export type TestTown = {
  readonly connection: Connection
  readonly data: AgencyData
  /** What was invented, with its ids. */
  readonly town: Town
  /** Statements sent since the file began; clear with `sent.length = 0`. */
  readonly sent: string[]
  now: Date
  get(path: string, asked?: Asked): Promise<Response>
  /** Posts a form, with the token that the page of the same viewer would carry unless `csrf` is among the fields. */
  post(path: string, fields?: Fields, asked?: Asked): Promise<Response>
  /** Posts a body as it is, as a script of ours would: with the headers it sets. */
  send(path: string, body: string | FormData, asked?: Asked): Promise<Response>
  /** The page's text with tags and repeated spaces taken out. */
  text(response: Response): Promise<string>
}

type Made = Pick<House, 'asset'> & Partial<House>

function houseOf(connection: Connection, clock: () => Date, made: Partial<Made>): House {
  return {
    connection,
    clock,
    log: pino({ level: 'silent' }),
    secret: SECRET,
    asset: assetsForTests,
    behindProxy: false,
    sendsMail: false,
    jobs: () => undefined,
    limitFactor: 1000,
    ...made,
  }
}

const formOf = (fields: Fields): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  return form
}

const tokenIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

export const textOf = async (response: Response): Promise<string> =>
  (await response.text())
    .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Opens a house on a test database that holds the town. One for a test file: tests in a file share it and leave it tidy for each other. */
export async function openTown(
  made: Partial<Made> = {},
): Promise<TestTown & { readonly app: ReturnType<typeof createApp>; close(): Promise<void> }> {
  const database = await testDatabase(townSeed)
  database.now = TOWN_NOW
  const town = invented()
  const data = database.connection.agency(town.agency.id)
  const app = createApp(houseOf(database.connection, () => database.now, made))
  const cookies = new Map<string, string>()

  async function cookieOf(somebody: Somebody): Promise<string> {
    if (!somebody) return ''
    const known = cookies.get(JSON.stringify(somebody))
    if (known) return known
    const account =
      typeof somebody === 'string'
        ? town.accounts.find(({ roles }) => roles.includes(somebody))
        : town.accounts.find(({ key, id }) => key === somebody.account || id === somebody.account)
    if (!account) throw new Error(`nobody in the town is ${JSON.stringify(somebody)}`)
    const { secret } = await data.write(account.id, (at) =>
      startSession(at, { accountId: account.id, roles: account.roles, device: 'test', how: 'invented-link' }),
    )
    const cookie = `cb_session=${secret}`
    cookies.set(JSON.stringify(somebody), cookie)
    return cookie
  }

  const hostOf = (asked?: Asked) => (asked?.agency ? `${asked.agency}.localhost` : 'localhost')
  const ask = async (to: string, init: RequestInit, asked?: Asked) => {
    const headers = { host: hostOf(asked), 'accept-language': 'en', cookie: await cookieOf(asked?.as), ...asked?.headers }
    return app.request(
      `http://${hostOf(asked)}${to}`,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: asked?.from ?? '127.0.0.1' } } },
    )
  }
  return {
    app,
    connection: database.connection,
    data,
    town,
    sent: database.sent,
    get now() {
      return database.now
    },
    set now(moment) {
      database.now = moment
    },
    get: (to, asked) => ask(to, {}, asked),
    async post(to, fields = {}, asked) {
      const token = 'csrf' in fields ? '' : tokenIn(await (await ask('/about', {}, asked)).text())
      return ask(to, { method: 'POST', body: formOf({ csrf: token, ...fields }) }, asked)
    },
    send: (to, body, asked) => ask(to, { method: 'POST', body }, asked),
    text: textOf,
    close: () => database.close(),
  }
}

/** `test('...', async ({ town }) => ...)`: the seeded town, opened once for the file. */
export const test = base.extend<{ $file: { town: TestTown } }>({
  town: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
    async ({}, use) => {
      const town = await openTown()
      await use(town)
      await town.close()
    },
    { scope: 'file' },
  ],
})
