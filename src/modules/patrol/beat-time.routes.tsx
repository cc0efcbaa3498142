import { type Context, Hono } from 'hono'
import { notFound } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Beat, listBeats, listNeighborhoods } from '#modules/agencies/index.ts'
import { abstractionRoutes } from './abstraction.routes.tsx'
import { firstMonthKept, firstShiftAt } from './beat-month.store.ts'
import { type BeatMonth, MONTHS_SHOWN, monthOf, spanOfMonth } from './beat-month.ts'
import { BeatTimePage } from './beat-time.pages.tsx'
import { beatMonths, beatTimeOf, type Day, listLivedShifts } from './beat-time.store.ts'
import { beatTimeOfShift, NO_BEAT_TIME, plus } from './beat-time.ts'
import { BeatTimeOfPage } from './beat-time-beat.pages.tsx'
import { diaryRoutes } from './diary.routes.tsx'
import { guaranteeOf } from './guarantee.store.ts'
import { WINDOW_DAYS } from './guarantee.ts'
import { leaveRoutes } from './leave.routes.tsx'
import { shiftRoutes } from './shift.routes.tsx'
import { shiftWeekRoutes } from './shift-week.routes.tsx'
import { monthPlus } from './wall-clock.ts'

const dayOf = (c: Context<App>): Day => ({ now: c.var.now, timeZone: c.var.agency.timeZone })

async function showBeats(c: Context<App>) {
  const day = dayOf(c)
  const since = new Date(day.now.getTime() - WINDOW_DAYS * 86_400_000)
  const { beats, shifts } = await c.var.data.read(async (at) => {
    const all = await listBeats(at)
    return {
      beats: all,
      shifts: await listLivedShifts(
        at,
        all.map(({ id }) => id),
        { from: since, until: day.now },
        day,
      ),
    }
  })
  const ofBeat = Map.groupBy(shifts, ({ beatId }) => beatId)
  const lines = beats.map(({ id, slug, name }) => ({
    ...{ slug, name },
    time: (ofBeat.get(id) ?? []).reduce((sum, shift) => plus(sum, beatTimeOfShift(shift)), NO_BEAT_TIME),
  }))
  return c.html(<BeatTimePage view={c.var.view} since={since} beats={lines} />)
}

/** The last month of the twelve asked for, as `2025-10`; the last full month where nothing sensible is asked. */
function lastMonthAsked(c: Context<App>, lastFull: string): string {
  const asked = c.req.query('until') ?? ''
  const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : lastFull
  return month < lastFull ? month : lastFull
}

const withMoment = (timeZone: string) => (month: BeatMonth) => ({
  ...month,
  moment: new Date(spanOfMonth(month.monthOn, timeZone).from.getTime() + 10 * 86_400_000),
})

async function showBeat(c: Context<App>, beat: Beat) {
  const day = dayOf(c)
  const lastFull = monthPlus(monthOf(day.now, day.timeZone), -1)
  const last = lastMonthAsked(c, lastFull)
  const isNow = last === lastFull
  const found = await c.var.data.read(async (at) => {
    const first = await firstShiftAt(at, beat.id)
    const kept = await firstMonthKept(at, beat.id)
    return {
      ...(isNow ? await beatTimeOf(at, beat.id, day) : { months: await beatMonths(at, beat.id, last, day), running: undefined }),
      measures: isNow ? await guaranteeOf(at, beat.id, day) : undefined,
      neighborhoods: (await listNeighborhoods(at)).filter(({ beatId }) => beatId === beat.id),
      firstOn: kept ?? (first && monthOf(first, day.timeZone)),
    }
  })
  const before = monthPlus(last, -MONTHS_SHOWN)
  const after = monthPlus(last, MONTHS_SHOWN)
  const moment = withMoment(day.timeZone)
  return c.html(
    <BeatTimeOfPage
      view={c.var.view}
      beat={beat}
      neighborhoods={found.neighborhoods}
      months={found.months.map(moment)}
      running={found.running && moment(found.running)}
      measures={found.measures}
      earlier={found.firstOn !== undefined && found.firstOn <= before ? before.slice(0, 7) : undefined}
      later={isNow ? undefined : (after < lastFull ? after : lastFull).slice(0, 7)}
    />,
  )
}

/** Beat time: its planning for those who serve, its sums for everybody. */
export const beatTimeRoutes = new Hono<App>()
  .route('/', shiftWeekRoutes)
  .route('/', shiftRoutes)
  .route('/', abstractionRoutes)
  .route('/', leaveRoutes)
  .route('/', diaryRoutes)
  .get('/beat-time', showBeats)
  .get('/beat-time/:slug', async (c) => {
    const beat = (await c.var.data.read((at) => listBeats(at))).find(({ slug }) => slug === c.req.param('slug'))
    return beat ? showBeat(c, beat) : notFound(c)
  })
