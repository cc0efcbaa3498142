import { type Context, Hono } from 'hono'
import type { App } from '#http/context.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { dayAt } from '#ui/calendar.ts'
import { OWNER_KINDS, PROMISE_STATES } from './promise.ts'
import { promiseCan } from './promise-can.ts'
import { isDay } from './promise-day.ts'
import { LedgerPage } from './promise-ledger.pages.tsx'
import {
  type Cursor,
  countPromises,
  type ListedPromise,
  listOpenPromises,
  listPromisesOf,
  type PromiseFilter,
} from './promise-list.store.ts'
import { LEDGER_STATES, STORED } from './promise-standing.ts'

const PAGE = 25
const MOST_OPEN = 50

const cursorIn = (text: string): Cursor | undefined => {
  const [dueOn = '', id = ''] = text.split('_')
  return isDay(dueOn) && /^[0-9a-f-]{36}$/.test(id) ? { dueOn, id } : undefined
}
const cursorOf = ({ dueOn, id }: Cursor) => `${dueOn}_${id}`

/** The chosen filters of the address; what is not known there counts as not chosen. */
function chosenIn(c: Context<App>) {
  const asked = (name: string) => c.req.query(name) ?? ''
  return {
    neighborhood: asked('neighborhood'),
    owner: OWNER_KINDS.find((kind) => kind === asked('owner')) ?? ('' as const),
    text: asked('text').trim().slice(0, 100),
    state: LEDGER_STATES.find((state) => state === asked('state')) ?? ('' as const),
  }
}

const SETTLED = PROMISE_STATES.filter((state) => state !== 'open')

/** The ledger, open to everybody. */
export const ledgerRoutes = new Hono<App>().get('/promises', async (c) => {
  const { data, view, viewer } = c.var
  const chosen = chosenIn(c)
  const after = cursorIn(c.req.query('before') ?? '')
  const today = dayAt(view, view.now)
  const found = await data.read(async (at) => {
    const neighborhoods = await listNeighborhoods(at)
    const place = neighborhoods.find(({ slug }) => slug === chosen.neighborhood)
    const filter: PromiseFilter = { neighborhoodId: place?.id, ownerKind: chosen.owner || undefined, text: chosen.text || undefined }
    const wantsOpen = !after && (chosen.state === '' || chosen.state === 'open')
    const wantsSettled = chosen.state !== 'open'
    const states = chosen.state === '' ? SETTLED : STORED[chosen.state]
    return {
      neighborhoods,
      place,
      open: wantsOpen ? await listOpenPromises(at, { ...filter, limit: MOST_OPEN }) : [],
      settled: wantsSettled ? await listPromisesOf(at, { ...filter, states, after, limit: PAGE + 1 }) : [],
      count: await countPromises(at, { ...filter, sinceOn: `${today.slice(0, 4)}-01-01`, today }),
    }
  })
  const settled: ListedPromise[] = found.settled.slice(0, PAGE)
  const last = settled.at(-1)
  const shown = { ...chosen, neighborhood: found.place?.slug ?? '' }
  const older = found.settled.length > PAGE && last ? paths.promises({ ...shown, before: cursorOf(last) }) : undefined
  return c.html(
    <LedgerPage
      view={view}
      chosen={shown}
      neighborhoods={found.neighborhoods}
      count={found.count}
      open={found.open}
      settled={settled}
      older={older}
      isFirst={!after}
      mayMake={promiseCan.make(viewer)}
    />,
  )
})
