import { type Context, Hono } from 'hono'
import { forbidden, notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { readForm } from '#http/form.ts'
import { type Beat, listBeats } from '#modules/agencies/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { pasteWeek, planShifts } from './shift.actions.ts'
import { shiftCan } from './shift-can.ts'
import type { PlanFormProps } from './shift-form.pages.tsx'
import { ShiftWeekPage } from './shift-week.pages.tsx'
import { gatherWeek, listWhoWalks } from './shift-week.store.ts'
import { dayPlus, isDayText, mondayOf, wallAt } from './wall-clock.ts'

type Told = Partial<Pick<PlanFormProps, 'typed' | 'refusal' | 'because'>>
type Asked = { readonly beat: string | undefined; readonly week: string | undefined }

const zoneOf = (c: Context<App>) => c.var.agency.timeZone

const mondayAsked = (c: Context<App>, week: string | undefined): string =>
  mondayOf(week !== undefined && isDayText(week) ? week : wallAt(c.var.now, zoneOf(c)).day)

const beatsOf = async (c: Context<App>, viewer: Viewer): Promise<Beat[]> =>
  (await c.var.data.read((at) => listBeats(at))).filter(({ id }) => shiftCan.plan(viewer, id))

const countIn = (text: string | undefined): number | undefined => (text && /^\d{1,3}$/.test(text) ? Number(text) : undefined)

/** The week of the beat asked for, else of the first the viewer plans, else the viewer's own. */
async function showWeek(c: Context<App>, viewer: Viewer, asked: Asked, told: Told = {}) {
  const beats = await beatsOf(c, viewer)
  const beat = asked.beat ? beats.find(({ slug }) => slug === asked.beat) : beats[0]
  if (asked.beat && !beat) return notFound(c)
  const of = beat ? { beatId: beat.id } : { officerId: viewer.officerId ?? '' }
  if (!beat && !viewer.officerId) return forbidden(c)
  const monday = mondayAsked(c, asked.week)
  const { days, officers } = await c.var.data.read(async (at) => ({
    days: await gatherWeek(at, of, monday, zoneOf(c)),
    officers: beat ? await listWhoWalks(at, beat.id, monday) : [],
  }))
  return c.html(
    <ShiftWeekPage
      view={c.var.view}
      beats={beats}
      beat={beat}
      days={days}
      weekBefore={dayPlus(monday, -7)}
      weekAfter={dayPlus(monday, 7)}
      planned={told.refusal ? undefined : countIn(c.req.query('planned'))}
      leftOut={told.refusal ? undefined : countIn(c.req.query('leftOut'))}
      plan={beat && { beatSlug: beat.slug, week: monday, officers, ...told }}
    />,
    told.refusal ? 422 : 200,
  )
}

/** The beat a form names, where the viewer plans it. */
async function beatOfForm(c: Context<App>, viewer: Viewer, slug: string): Promise<Beat | undefined> {
  return (await beatsOf(c, viewer)).find((beat) => beat.slug === slug)
}

/** Back to the week, saying what was planned. */
const toWeek = (c: Context<App>, beat: Beat, week: string, planned: number, leftOut?: number) =>
  c.redirect(paths.shifts({ beat: beat.slug, week, planned: String(planned), ...(leftOut ? { leftOut: String(leftOut) } : {}) }), 303)

/** Weeks of planned beat time. */
export const shiftWeekRoutes = new Hono<App>()
  .get('/shifts', (c) => {
    const { viewer } = c.var
    if (!viewer || !shiftCan.open(viewer)) return forbidden(c)
    return showWeek(c, viewer, { beat: c.req.query('beat'), week: c.req.query('week') })
  })
  .post('/shifts', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !shiftCan.open(viewer)) return forbidden(c)
    const form = await readForm(c)
    const beat = await beatOfForm(c, viewer, form.text('beat'))
    if (!beat) return forbidden(c)
    const asked = { beat: beat.slug, week: form.text('week') }
    const officers = await data.read((at) => listWhoWalks(at, beat.id, mondayAsked(c, form.text('day') || asked.week)))
    const officer = officers.find(({ id }) => id === form.text('officer'))
    if (!officer) return showWeek(c, viewer, asked, { refusal: 'no-officer', typed: form.typed })
    const typed = { day: form.text('day'), from: form.text('from'), until: form.text('until'), weeks: Number(form.text('weeks') || '1') }
    const who = { officerId: officer.id, beatId: beat.id }
    const made = await data.write(viewer.accountId, (at) => planShifts(at, who, typed, zoneOf(c)))
    if ('refusal' in made) return showWeek(c, viewer, asked, { ...made, typed: form.typed })
    return toWeek(c, beat, mondayAsked(c, typed.day), made.planned)
  })
  .post('/shifts/pastes', async (c) => {
    const { viewer, data } = c.var
    if (!viewer || !shiftCan.open(viewer)) return forbidden(c)
    const form = await readForm(c)
    const beat = await beatOfForm(c, viewer, form.text('beat'))
    if (!beat) return forbidden(c)
    const monday = mondayAsked(c, form.text('week'))
    const made = await data.write(viewer.accountId, (at) => pasteWeek(at, beat.id, monday, zoneOf(c)))
    return toWeek(c, beat, monday, made.planned, made.leftOut)
  })
