import { type Context, Hono } from 'hono'
import { listEventsAbout } from '#data/events.ts'
import type { ReadAt } from '#data/scope.ts'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { isId } from '#modules/people/index.ts'
import { dayIn, findPromise } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { BackingPage } from './backing.pages.tsx'
import { findBacking } from './backing.store.ts'
import type { BackingRequest } from './backing.ts'
import type { RefusedAct } from './backing-act.pages.tsx'
import { backingCan } from './backing-can.ts'
import { BackingListPage } from './backing-list.pages.tsx'
import { type BackingCursor, listBackingOnDesk, listEndedBacking, listOpenBacking } from './backing-list.store.ts'
import { listChiefs, listSergeants, namesOf } from './backing-people.store.ts'
import { BackingTimesPage } from './backing-times.pages.tsx'
import { countBacking, responseTimes } from './backing-times.store.ts'

type Asked = Context<App>
const PAGE = 20
const MOST_OPEN = 100

function cursorIn(text: string): BackingCursor | undefined {
  const [ms = '', id = ''] = text.split('_')
  return /^\d{1,15}$/.test(ms) && isId(id) ? { endedAt: new Date(Number(ms)), id } : undefined
}
const cursorOf = ({ endedAt, id }: BackingRequest) => `${endedAt?.getTime() ?? 0}_${id}`

async function list(c: Asked) {
  const { data, view, viewer, agency, now } = c.var
  if (!viewer || !backingCan.openList(viewer)) return forbidden(c)
  const after = cursorIn(c.req.query('before') ?? '')
  const found = await data.read(async (at) => ({
    desk: after ? [] : await listBackingOnDesk(at, viewer, dayIn(agency.timeZone, now)),
    open: after ? [] : await listOpenBacking(at, viewer, MOST_OPEN),
    ended: await listEndedBacking(at, viewer, { after, limit: PAGE + 1 }),
  }))
  const onDesk = new Set(found.desk.map(({ request }) => request.id))
  const open = found.open.filter(({ id }) => !onDesk.has(id))
  const ended = found.ended.slice(0, PAGE)
  const last = ended.at(-1)
  const older = found.ended.length > PAGE && last ? paths.backing(cursorOf(last)) : undefined
  return c.html(<BackingListPage view={view} desk={found.desk} open={open} ended={ended} older={older} isFirst={!after} />)
}

async function deskNamesOf(at: ReadAt, { state, rank, beatId }: BackingRequest, today: string): Promise<string[]> {
  if (state !== 'asked' || rank === 'officer') return []
  const readers = rank === 'chief' ? await listChiefs(at) : await listSergeants(at, beatId, today)
  return readers.map(({ name }) => name)
}

async function historyOf(at: ReadAt, id: string) {
  const events = await listEventsAbout(at, 'backing-request', id)
  const names = await namesOf(
    at,
    events.flatMap(({ by }) => by ?? []),
  )
  return events.map((event) => ({
    kind: event.kind,
    at: event.at,
    name: event.by === null ? undefined : names.get(event.by),
    to: typeof event.detail.to === 'string' ? event.detail.to : undefined,
  }))
}

/** The request of the address, when this viewer may know of it. */
export async function seenRequest(c: Asked): Promise<BackingRequest | undefined> {
  const id = c.req.param('id') ?? ''
  const request = isId(id) ? await c.var.data.read((at) => findBacking(at, id)) : undefined
  return request && backingCan.see(c.var.viewer, request) ? request : undefined
}

/** Its page, with what was refused. */
export async function showRequest(c: Asked, request: BackingRequest, refused?: RefusedAct) {
  const { view, viewer, data, agency, now } = c.var
  const around = await data.read(async (at) => ({
    events: await historyOf(at, request.id),
    deskNames: await deskNamesOf(at, request, dayIn(agency.timeZone, now)),
    promise: request.madePromiseId ? await findPromise(at, request.madePromiseId) : undefined,
  }))
  const may = {
    answer: backingCan.answer(viewer, request),
    end: backingCan.end(viewer, request),
    withdraw: backingCan.withdraw(viewer, request),
  }
  return c.html(<BackingPage view={view} request={request} {...around} may={may} refused={refused} />, refused ? 422 : 200)
}

async function times(c: Asked) {
  const { data, view, now } = c.var
  const found = await data.read(async (at) => ({ units: await responseTimes(at, now), now: await countBacking(at) }))
  return c.html(<BackingTimesPage view={view} {...found} />)
}

/** The list, one request, and how soon units answer. */
export const backingPageRoutes = new Hono<App>()
  .get('/backing', list)
  .get('/backing/response-times', times)
  .get('/backing/:id{[0-9a-f-]{36}}', async (c) => {
    if (!backingCan.openList(c.var.viewer)) return forbidden(c)
    const request = await seenRequest(c)
    return request ? showRequest(c, request) : notFound(c)
  })

/** After an act on a request: its page as it is now. */
export const backTo = (c: Asked, { id }: BackingRequest, notice: 'saved' | 'promised' | 'closed' | 'removed' | 'ended') =>
  seeOther(c, paths.backingRequest(id), notice)
