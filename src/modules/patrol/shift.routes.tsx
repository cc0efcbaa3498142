import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import type { Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { noteAbstraction } from './abstraction.actions.ts'
import { listOfShift } from './abstraction.store.ts'
import { namingOf } from './abstraction.ts'
import { beatTimeCan } from './beat-time-can.ts'
import { takeOffShift } from './shift.actions.ts'
import { ShiftPage, type ShiftPageProps } from './shift.pages.tsx'
import { isOnLeave } from './shift.store.ts'
import { shiftCan } from './shift-can.ts'
import { findShift } from './shift-planning.store.ts'
import type { PlannedShift } from './shift-planning.ts'
import { standInsOf } from './shift-week.store.ts'
import { dayPlus, instantAt, isClock, mondayOf, wallAt } from './wall-clock.ts'

const zoneOf = (c: Context<App>) => c.var.agency.timeZone

/** The shift of the path, where the viewer may know of it. */
async function seen(c: Context<App>): Promise<{ shift: PlannedShift; viewer: Viewer } | undefined> {
  const { viewer, data } = c.var
  const shift = await data.read((at) => findShift(at, c.req.param('id') ?? ''))
  return viewer && shift && shiftCan.see(viewer, shift) ? { shift, viewer } : undefined
}

type Told = Partial<Pick<ShiftPageProps, 'typed' | 'refusal'>>

async function showShift(c: Context<App>, { shift, viewer }: { shift: PlannedShift; viewer: Viewer }, told: Told = {}) {
  const start = wallAt(shift.startsAt, zoneOf(c))
  const { taken, leave } = await c.var.data.read(async (at) => ({
    taken: await listOfShift(at, shift.id),
    leave: (await isOnLeave(at, shift.officerId, start.day))
      ? { standIn: (await standInsOf(at, [shift.beatId], start.day)).get(shift.beatId)?.name ?? null }
      : undefined,
  }))
  const may = { plan: shiftCan.plan(viewer, shift.beatId), note: beatTimeCan.note(viewer, shift), name: beatTimeCan.name(viewer, shift) }
  const props = {
    shift,
    taken: taken.map((one) => ({ ...one, mayTakeBack: beatTimeCan.takeBack(viewer, shift, one.reason !== null) })),
    own: viewer.officerId === shift.officerId,
    may,
    leave,
    week: mondayOf(start.day),
    clocks: { from: start.clock, until: wallAt(shift.endsAt, zoneOf(c)).clock },
  }
  return c.html(<ShiftPage view={c.var.view} {...props} {...told} />, told.refusal ? 422 : 200)
}

/** The stretch meant by two times of the clock: within a shift over midnight, those before its start belong to the next day. */
function stretchIn(form: Form, shift: PlannedShift, timeZone: string) {
  const [from, until] = [form.text('from'), form.text('until')]
  if (!isClock(from) || !isClock(until)) return undefined
  const { day } = wallAt(shift.startsAt, timeZone)
  const momentOf = (clock: string): Date => {
    const same = instantAt(day, clock, timeZone)
    const next = instantAt(dayPlus(day, 1), clock, timeZone)
    return same < shift.startsAt && next <= shift.endsAt ? next : same
  }
  const start = momentOf(from)
  const end = momentOf(until)
  const later = instantAt(dayPlus(day, 1), until, timeZone)
  return { from: start, until: end <= start && later <= shift.endsAt ? later : end }
}

/** One shift, and what was taken off it. */
export const shiftRoutes = new Hono<App>()
  .get('/shifts/:id{[0-9a-f-]{36}}', async (c) => {
    if (!c.var.viewer) return forbidden(c)
    const found = await seen(c)
    return found ? showShift(c, found) : notFound(c)
  })
  .post('/shifts/:id{[0-9a-f-]{36}}/removals', async (c) => {
    const found = await seen(c)
    if (!found) return notFound(c)
    if (!shiftCan.plan(found.viewer, found.shift.beatId)) return forbidden(c)
    const done = await c.var.data.write(found.viewer.accountId, (at) => takeOffShift(at, found.shift.id))
    if (done === undefined) return notFound(c)
    if (done !== 'done') return showShift(c, found, { refusal: { takeOff: done } })
    const week = mondayOf(wallAt(found.shift.startsAt, zoneOf(c)).day)
    return seeOther(c, paths.shifts({ beat: found.shift.beatSlug, week }), 'removed')
  })
  .post('/shifts/:id{[0-9a-f-]{36}}/abstractions', async (c) => {
    const found = await seen(c)
    if (!found) return notFound(c)
    const { shift, viewer } = found
    if (!beatTimeCan.note(viewer, shift)) return forbidden(c)
    const form = await readForm(c)
    const typed = form.typed
    const stretch = stretchIn(form, shift, zoneOf(c))
    if (!stretch) return showShift(c, found, { refusal: { note: 'no-time' }, typed })
    const naming = beatTimeCan.name(viewer, shift)
      ? namingOf({ reason: form.text('reason'), orderedBy: form.text('orderedBy'), words: form.text('words') })
      : undefined
    if (typeof naming === 'string') return showShift(c, found, { refusal: { name: naming }, typed })
    const noted = await c.var.data.write(viewer.accountId, (at) => noteAbstraction(at, shift.id, stretch, naming))
    if (!noted) return notFound(c)
    return 'refusal' in noted
      ? showShift(c, found, { refusal: { note: noted.refusal }, typed })
      : seeOther(c, paths.shift(shift.id), 'saved')
  })
