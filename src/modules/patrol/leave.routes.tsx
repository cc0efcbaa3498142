import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { type AssignmentLine, hasRole, listAssignments, type Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { takeBackLeave, writeLeave } from './leave.actions.ts'
import { LeavePage, type LeaveRefusal } from './leave.pages.tsx'
import { findLeave, leaveOf } from './leave.store.ts'
import { shiftCan } from './shift-can.ts'
import { listServing, standInsOf } from './shift-week.store.ts'
import { dayPlus, wallAt } from './wall-clock.ts'

const FAR_DAYS = 400

type Officer = { readonly id: string; readonly name: string; readonly beatIds: readonly string[] }

const todayOf = (c: Context<App>) => wallAt(c.var.now, c.var.agency.timeZone).day

const isNow = ({ fromOn, untilOn, duty }: AssignmentLine, day: string) =>
  duty !== 'sergeant' && fromOn <= day && (untilOn === null || untilOn >= day)

/** Officers the viewer may write leave for: oneself first. Without a beat only the own days and, for the chief, everybody's. */
async function officersOf(c: Context<App>, viewer: Viewer): Promise<Officer[]> {
  const day = todayOf(c)
  const { serving, assignments } = await c.var.data.read(async (at) => ({
    serving: await listServing(at),
    assignments: (await listAssignments(at)).filter((one) => isNow(one, day)),
  }))
  return serving
    .map(({ id, name }) => ({ id, name, beatIds: assignments.filter((one) => one.officerId === id).map(({ beatId }) => beatId) }))
    .filter((officer) => shiftCan.writeLeave(viewer, officer) && (officer.beatIds.length > 0 || officer.id === viewer.officerId))
    .sort((a, b) => Number(b.id === viewer.officerId) - Number(a.id === viewer.officerId))
}

type Told = { readonly refusal?: LeaveRefusal; readonly typed?: Readonly<Record<string, string>> }

async function showLeave(c: Context<App>, viewer: Viewer, told: Told = {}) {
  const officers = await officersOf(c, viewer)
  if (officers.length === 0) return forbidden(c)
  const today = todayOf(c)
  const lines = await c.var.data.read(async (at) => {
    const leave = await leaveOf(
      at,
      officers.map(({ id }) => id),
      today,
      dayPlus(today, FAR_DAYS),
    )
    return Promise.all(
      leave.map(async (one) => {
        const officer = officers.find(({ id }) => id === one.officerId)
        const standIns = await standInsOf(at, officer?.beatIds ?? [], one.fromOn > today ? one.fromOn : today)
        const standIn = [...standIns.values()].find(({ id }) => id !== one.officerId)?.name ?? null
        return { ...one, officerName: officer?.name ?? '', standIn }
      }),
    )
  })
  const mayAssign = hasRole(viewer, 'chief', 'administrator')
  return c.html(
    <LeavePage view={c.var.view} lines={lines} officers={officers} today={today} mayAssign={mayAssign} {...told} />,
    told.refusal ? 422 : 200,
  )
}

/** Days on which an officer is not there. */
export const leaveRoutes = new Hono<App>()
  .get('/leave', (c) => {
    const { viewer } = c.var
    return viewer && shiftCan.open(viewer) ? showLeave(c, viewer) : forbidden(c)
  })
  .post('/leave', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !shiftCan.open(viewer)) return forbidden(c)
    const form = await readForm(c)
    const officer = (await officersOf(c, viewer)).find(({ id }) => id === form.text('officer'))
    const typed = form.typed
    if (!officer) return showLeave(c, viewer, { refusal: 'no-officer', typed })
    const days = { officerId: officer.id, fromOn: form.text('fromOn'), untilOn: form.text('untilOn') }
    const made = await data.write(viewer.accountId, (at) => writeLeave(at, days, c.var.agency.timeZone))
    return 'refusal' in made ? showLeave(c, viewer, { refusal: made.refusal, typed }) : seeOther(c, paths.leave(), 'saved')
  })
  .post('/leave/:id{[0-9a-f-]{36}}/removals', async (c) => {
    const { viewer, data } = c.var
    const leave = await data.read((at) => findLeave(at, c.req.param('id') ?? ''))
    if (!viewer || !leave) return notFound(c)
    const officer = (await officersOf(c, viewer)).find(({ id }) => id === leave.officerId)
    if (!officer) return notFound(c)
    const done = await data.write(viewer.accountId, (at) => takeBackLeave(at, leave.id, c.var.agency.timeZone))
    return done ? seeOther(c, paths.leave(), 'removed') : notFound(c)
  })
