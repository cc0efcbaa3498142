import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { listBeats } from '#modules/agencies/index.ts'
import { hasRole, type Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { nameReason, takeBackAbstraction } from './abstraction.actions.ts'
import { abstractionsOf, findAbstraction } from './abstraction.store.ts'
import { namingOf, type RefusalToName } from './abstraction.ts'
import { WaitingPage } from './abstraction-waiting.pages.tsx'
import { beatTimeCan } from './beat-time-can.ts'
import { shiftCan } from './shift-can.ts'

type Told = { readonly refusal?: { readonly id: string; readonly name: RefusalToName }; readonly typed?: Readonly<Record<string, string>> }

/** The sergeant sees what waits on the own beats, the chief on all. */
async function showWaiting(c: Context<App>, viewer: Viewer, told: Told = {}) {
  const waiting = await c.var.data.read(async (at) =>
    abstractionsOf(at, hasRole(viewer, 'chief') ? (await listBeats(at)).map(({ id }) => id) : viewer.beatIds),
  )
  return c.html(<WaitingPage view={c.var.view} waiting={waiting} {...told} />, told.refusal ? 422 : 200)
}

/** What was noted, where the viewer may know of its shift. */
async function seen(c: Context<App>) {
  const { viewer, data } = c.var
  const found = await data.read((at) => findAbstraction(at, c.req.param('id') ?? ''))
  return viewer && found && shiftCan.see(viewer, found) ? { found, viewer } : undefined
}

/** Naming reasons, and taking notes back. */
export const abstractionRoutes = new Hono<App>()
  .get('/abstractions', (c) => {
    const { viewer } = c.var
    return viewer && beatTimeCan.listWaiting(viewer) ? showWaiting(c, viewer) : forbidden(c)
  })
  .get('/abstractions/:id{[0-9a-f-]{36}}', async (c) => {
    if (!c.var.viewer) return forbidden(c)
    const asked = await seen(c)
    if (!asked) return notFound(c)
    const { found, viewer } = asked
    if (found.reason !== null || !beatTimeCan.name(viewer, found)) return seeOther(c, paths.shift(found.shiftId))
    return c.html(<WaitingPage view={c.var.view} waiting={[found]} />)
  })
  .post('/abstractions/:id{[0-9a-f-]{36}}/reasons', async (c) => {
    const asked = await seen(c)
    if (!asked) return notFound(c)
    const { found, viewer } = asked
    if (!beatTimeCan.name(viewer, found)) return forbidden(c)
    const form = await readForm(c)
    const field = (name: string) => form.text(`${name}-${found.id}`)
    const naming = namingOf({ reason: field('reason'), orderedBy: field('orderedBy'), words: field('words') })
    if (typeof naming === 'string') return showWaiting(c, viewer, { refusal: { id: found.id, name: naming }, typed: form.typed })
    const done = await c.var.data.write(viewer.accountId, (at) => nameReason(at, found.id, naming))
    return done ? seeOther(c, found.reason === null ? paths.abstractions() : paths.shift(found.shiftId), 'saved') : notFound(c)
  })
  .post('/abstractions/:id{[0-9a-f-]{36}}/removals', async (c) => {
    const asked = await seen(c)
    if (!asked) return notFound(c)
    const { found, viewer } = asked
    if (!beatTimeCan.takeBack(viewer, found, found.reason !== null)) return forbidden(c)
    const done = await c.var.data.write(viewer.accountId, (at) => takeBackAbstraction(at, found.id))
    return done ? seeOther(c, paths.shift(found.shiftId), 'removed') : notFound(c)
  })
