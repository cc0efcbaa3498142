import { type Context, Hono } from 'hono'
import { forbidden } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { listBeats, listUnits } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { InboxPage } from './inbox.pages.tsx'
import { STATES } from './report.ts'
import { reportCan } from './report-can.ts'
import { countOverdue, listInbox, listWithNews } from './report-inbox.store.ts'
import { keyIn, keyText } from './report-list.ts'

/** The beats asked for: one's own unless another one or all are chosen; who has none sees all. */
function beatsFor(
  c: Context<App>,
  beats: readonly { id: string; slug: string }[],
): { chosen: string; beatIds: readonly string[] | undefined } {
  const asked = c.req.query('beat') ?? ''
  const beat = beats.find(({ slug }) => slug === asked)
  if (beat) return { chosen: beat.slug, beatIds: [beat.id] }
  const own = c.var.viewer?.beatIds ?? []
  return asked === 'all' || own.length === 0 ? { chosen: 'all', beatIds: undefined } : { chosen: 'yours', beatIds: own }
}

/** The inbox of those who answer: what is owed longest comes first. */
export const inboxRoutes = new Hono<App>().get('/inbox', async (c) => {
  if (!reportCan.openInbox(c.var.viewer)) return forbidden(c)
  const state = STATES.find((one) => one === c.req.query('state')) ?? 'waiting'
  const page = await c.var.data.read(async (at) => {
    const [beats, units] = [await listBeats(at), await listUnits(at)]
    const { chosen, beatIds } = beatsFor(c, beats)
    const unit = units.find(({ slug }) => slug === c.req.query('unit'))
    const filter = { beatIds, unitId: unit?.id }
    const found = await listInbox(at, { ...filter, state }, keyIn(c.req.query('before')))
    const news = state === 'waiting' ? await listWithNews(at, filter, c.var.now) : []
    return {
      ...found,
      news,
      beats,
      units,
      overdue: await countOverdue(at, filter, c.var.now),
      chosen: { beat: chosen, unit: unit?.slug ?? '', state },
    }
  })
  const older = page.next && paths.inbox({ ...page.chosen, before: keyText(page.next) })
  const mayRead = reportCan.readWords(c.var.viewer)
  return c.html(<InboxPage view={c.var.view} {...page} mayRead={mayRead} mayGather={mayRead && state !== 'in-problem'} older={older} />)
})
