import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import type { Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { planCan } from './plan-can.ts'
import { agreeFollowUp, endFollowUp } from './plan-follow-up.actions.ts'
import { FollowUpsPage } from './plan-follow-up.pages.tsx'
import { listFollowUps } from './plan-follow-up.store.ts'
import type { FollowUpRefusal } from './plan-follow-up.ts'

type Officer = Viewer & { readonly officerId: string }

function officerOf({ var: { viewer } }: Context<App>): Officer | undefined {
  return viewer?.officerId && planCan.followUp(viewer) ? { ...viewer, officerId: viewer.officerId } : undefined
}

async function show(
  c: Context<App>,
  { officerId }: Officer,
  again?: { refusal: FollowUpRefusal; typed: Readonly<Record<string, string>> },
) {
  const followUps = await c.var.data.read((at) => listFollowUps(at, officerId))
  c.header('cache-control', 'private, no-store')
  return c.html(<FollowUpsPage view={c.var.view} followUps={followUps} {...again} />, again ? 422 : 200)
}

/** Visits that somebody who was harmed said yes to: those of the officer who looks. */
export const followUpRoutes = new Hono<App>()
  .get('/plan/follow-ups', (c) => {
    const officer = officerOf(c)
    return officer ? show(c, officer) : forbidden(c)
  })
  .post('/plan/follow-ups', async (c) => {
    const officer = officerOf(c)
    if (!officer) return forbidden(c)
    const form = await readForm(c)
    const { officerId, beatIds } = officer
    const by = { officerId, beatIds, timeZone: c.var.agency.timeZone }
    const [place, dueOn, reference] = [form.text('place').slice(0, 200), form.text('dueOn'), form.text('reference').slice(0, 40)]
    const typed = { place, dueOn, reference, hasConsent: form.ticked('consent') }
    const outcome = await c.var.data.write(officer.accountId, (at) => agreeFollowUp(at, by, typed))
    return typeof outcome === 'string' ? show(c, officer, { refusal: outcome, typed: form.typed }) : seeOther(c, paths.followUps(), 'added')
  })
  .post('/plan/follow-ups/:id', async (c) => {
    const officer = officerOf(c)
    if (!officer) return forbidden(c)
    const how = (await readForm(c)).text('how')
    const id = c.req.param('id')
    if ((how !== 'done' && how !== 'taken-back') || !/^[0-9a-f-]{36}$/.test(id)) return notFound(c)
    const ended = await c.var.data.write(officer.accountId, (at) => endFollowUp(at, officer.officerId, id, how))
    return ended ? seeOther(c, paths.followUps(), how === 'done' ? 'saved' : 'removed') : notFound(c)
  })
