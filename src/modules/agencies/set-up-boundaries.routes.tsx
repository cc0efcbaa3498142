import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { forbidden, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { paths } from '#paths.ts'
import { agencyCan } from './agency-can.ts'
import { acceptBoundaries, chooseInDraft, discardDraft, uploadBoundaries } from './boundary.actions.ts'
import { findDraft } from './boundary.store.ts'
import { checkDraft, comparison, LARGEST_FILE_BYTES } from './boundary-choice.ts'
import { listNeighborhoods } from './neighborhood.store.ts'
import { type BoundaryProblem, BoundaryReviewPage, SetUpBoundariesPage } from './set-up-boundaries.pages.tsx'

async function boundariesPage(c: Context<App>, problem?: BoundaryProblem) {
  const { draft, today } = await c.var.data.read(async (at) => ({ draft: await findDraft(at), today: await listNeighborhoods(at) }))
  const status = problem ? 422 : 200
  if (!draft) return c.html(<SetUpBoundariesPage view={c.var.view} problem={problem} />, status)
  const checked = checkDraft(draft)
  const names = checked.areas.map(({ name }) => name)
  const { added, redrawn, missing } = comparison(names, today)
  const changes = { added: added.length, redrawn: redrawn.length, missing: missing.length }
  return c.html(<BoundaryReviewPage view={c.var.view} draft={draft} checked={checked} changes={changes} problem={problem} />, status)
}

async function upload(c: Context<App>, file: File | undefined) {
  if (!file) return boundariesPage(c, 'file-missing')
  if (file.size > LARGEST_FILE_BYTES) return boundariesPage(c, 'file-too-large')
  const text = await file.text()
  const refusal = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => uploadBoundaries(at, { name: file.name, text }))
  return refusal ? boundariesPage(c, refusal) : seeOther(c, paths.setUpBoundaries())
}

async function accept(c: Context<App>, form: Form) {
  const endMissing = form.ticked('endMissing')
  const accepted = await c.var.data.write(c.var.viewer?.accountId ?? null, (at) => acceptBoundaries(at, { endMissing }))
  return typeof accepted === 'string' ? boundariesPage(c, accepted) : seeOther(c, paths.setUpNeighborhoods(), 'added')
}

const gate: MiddlewareHandler<App> = async (c, next) => (agencyCan.changeNeighborhoods(c.var.viewer) ? next() : forbidden(c))

/** A boundary file: brought, looked at, narrowed down, accepted or forgotten. */
export const setUpBoundariesRoutes = new Hono<App>()
  .use('/set-up/boundaries', gate)
  .get('/set-up/boundaries', (c) => boundariesPage(c))
  .post('/set-up/boundaries', async (c) => {
    const form = await readForm(c)
    const by = c.var.viewer?.accountId ?? null
    switch (form.text('act')) {
      case 'accept':
        return accept(c, form)
      case 'choose': {
        const text = (name: string) => form.text(name)
        const wish = { nameProperty: text('nameProperty'), property: text('filterProperty'), from: text('from'), to: text('to') }
        await c.var.data.write(by, (at) => chooseInDraft(at, { ...wish, values: form.texts('values') }))
        return seeOther(c, paths.setUpBoundaries())
      }
      case 'discard':
        await c.var.data.write(by, discardDraft)
        return seeOther(c, paths.setUpBoundaries(), 'removed')
      default:
        return upload(c, form.files('file')[0])
    }
  })
