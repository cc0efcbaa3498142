import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import { backOr } from '#http/back.ts'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ensurePlan, makePlan } from './plan.actions.ts'
import { PlanPage } from './plan.pages.tsx'
import type { NoPlan, PlanRefusal } from './plan.ts'
import { actOnStop, leaveForCall, type OwnPlan, returnFromCall, STOP_ACTS } from './plan-act.actions.ts'
import { planCan } from './plan-can.ts'
import type { PlanAsked } from './plan-gather.actions.ts'
import { NoPlanPage } from './plan-none.pages.tsx'
import { spareIn } from './plan-spare.ts'
import { viewPlan } from './plan-view.store.ts'

type Asker = { readonly accountId: string; readonly name: string; readonly officerId: string }

/** Whoever may use a plan, with the officer they are; undefined for everybody else. */
function askerOf(c: Context<App>): Asker | undefined {
  const { viewer } = c.var
  if (!viewer?.officerId || !planCan.use(viewer)) return undefined
  return { accountId: viewer.accountId, name: viewer.name, officerId: viewer.officerId }
}

const askedBy = (c: Context<App>, { officerId }: Asker): PlanAsked => ({
  agency: c.var.agency,
  officerId,
  now: c.var.now,
  secret: c.var.secretFor('contact-plan'),
})

const ownPlan = (c: Context<App>, { officerId }: Asker): OwnPlan => ({ officerId, day: dayIn(c.var.agency.timeZone, c.var.now) })

const loggerOf = (c: Context<App>, { officerId, name }: Asker) => ({
  sender: { agency: c.var.agency, origin: c.var.origin, secretFor: c.var.secretFor },
  officerId,
  officerName: name,
})

const none = (c: Context<App>, why: NoPlan, typed?: string) =>
  c.html(<NoPlanPage view={c.var.view} why={why} typed={typed} isWrong={typed !== undefined} />, typed === undefined ? 200 : 422)

async function show(c: Context<App>, asker: Asker) {
  const made = await ensurePlan(c.var.data, asker.accountId, askedBy(c, asker))
  if (made !== 'made') return none(c, made)
  const { officerId, day } = ownPlan(c, asker)
  const content = await c.var.data.read((at) => viewPlan(at, officerId, day, c.var.now))
  c.header('cache-control', 'private, no-store')
  return content ? c.html(<PlanPage view={c.var.view} content={content} />) : notFound(c)
}

/** A refusal here means that the page was older than the plan: the plan as it is now is shown, and says so. */
const after = (c: Context<App>, outcome: PlanRefusal | 'done', notice: 'planned' | 'ticked' | undefined, to: string = paths.plan()) =>
  seeOther(c, outcome === 'done' ? to : paths.plan(), outcome === 'done' ? notice : 'planHadChanged')

/** The officer's own contact plan. */
export const planRoutes = new Hono<App>()
  .get('/plan', (c) => {
    const asker = askerOf(c)
    return asker ? show(c, asker) : forbidden(c)
  })
  .post('/plan/makings', async (c) => {
    const asker = askerOf(c)
    if (!asker) return forbidden(c)
    const typed = (await readForm(c)).text('minutes')
    const spareMin = typed === '' ? undefined : spareIn(typed)
    if (spareMin === null) return none(c, 'no-shift', typed)
    const made = await makePlan(c.var.data, asker.accountId, { ...askedBy(c, asker), spareMin })
    return made === 'made' ? seeOther(c, paths.plan(), 'planned') : none(c, made)
  })
  .post('/plan/stops/:id', async (c) => {
    const asker = askerOf(c)
    if (!asker) return forbidden(c)
    const form = await readForm(c)
    const typed = form.text('act')
    const act = STOP_ACTS.find((one) => one === typed)
    if (!act) return notFound(c)
    const own = ownPlan(c, asker)
    const outcome = await c.var.data.write(asker.accountId, (at) => actOnStop(at, loggerOf(c, asker), own, c.req.param('id'), act))
    if (outcome === undefined) return notFound(c)
    return after(
      c,
      outcome,
      act === 'done' ? 'ticked' : act === 'keep' || act === 'let-go' ? undefined : 'planned',
      backOr(form, paths.plan()),
    )
  })
  .post('/plan/calls', async (c) => {
    const asker = askerOf(c)
    if (!asker) return forbidden(c)
    const outcome = await c.var.data.write(asker.accountId, (at) => leaveForCall(at, ownPlan(c, asker)))
    return after(c, outcome ?? 'done', undefined)
  })
  .post('/plan/returns', async (c) => {
    const asker = askerOf(c)
    if (!asker) return forbidden(c)
    const here = (await readForm(c)).text('here')
    const location = /^\d{1,3}$/.test(here) ? Number(here) : undefined
    const outcome = await c.var.data.write(asker.accountId, (at) => returnFromCall(at, ownPlan(c, asker), location))
    return after(c, outcome ?? 'done', 'planned')
  })
