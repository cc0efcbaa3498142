import { type Context, Hono } from 'hono'
import { forbidden, notFound, seeOther } from '#http/answer.tsx'
import type { App } from '#http/context.ts'
import { type Form, readForm } from '#http/form.ts'
import { listNeighborhoods, type Neighborhood } from '#modules/agencies/index.ts'
import type { Viewer } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { callOffEntry, writeEntry } from './diary.actions.ts'
import { DiaryPage, type DiaryPageProps } from './diary.pages.tsx'
import { listDiary } from './diary.store.ts'
import type { DiaryEntry } from './diary.ts'
import { findEntry } from './diary-writing.store.ts'
import { atOnce, entryOf, keptWords, kindsInWords, LONGEST_PLACE } from './diary-writing.ts'
import { listPlaces } from './place.store.ts'
import type { Place } from './place.ts'
import { shiftCan } from './shift-can.ts'
import { dayPlus, instantAt, isDayText, startOfDay, wallAt } from './wall-clock.ts'

const SHOWN_DAYS = 14

type Told = Partial<Pick<DiaryPageProps, 'typed' | 'refusal' | 'asksAgain'>>

const zoneOf = (c: Context<App>) => c.var.agency.timeZone

type Ground = { readonly places: readonly Place[]; readonly neighborhoods: readonly Neighborhood[] }

/** Neighborhoods and places of the officer's beats. */
const groundOf = (c: Context<App>, { beatIds }: Viewer): Promise<Ground> =>
  c.var.data.read(async (at) => {
    const neighborhoods = (await listNeighborhoods(at)).filter(({ beatId }) => beatId !== null && beatIds.includes(beatId))
    const ids = neighborhoods.map(({ id }) => id)
    return { places: await listPlaces(at, ids), neighborhoods }
  })

function daysOf(entries: readonly DiaryEntry[], timeZone: string): DiaryPageProps['days'] {
  const byDay = Map.groupBy(entries, ({ startsAt }) => wallAt(startsAt, timeZone).day)
  return [...byDay].map(([day, own]) => ({ day, noon: instantAt(day, '12:00', timeZone), entries: own }))
}

async function showDiary(c: Context<App>, viewer: Viewer, told: Told = {}) {
  const today = wallAt(c.var.now, zoneOf(c)).day
  const asked = c.req.query('from')
  const first = asked !== undefined && isDayText(asked) ? asked : today
  const entries = await c.var.data.read((at) =>
    listDiary(at, viewer.officerId ?? '', startOfDay(first, zoneOf(c)), startOfDay(dayPlus(first, SHOWN_DAYS), zoneOf(c))),
  )
  const { places, neighborhoods } = await groundOf(c, viewer)
  const around = { earlier: dayPlus(first, -SHOWN_DAYS), later: dayPlus(first, SHOWN_DAYS) }
  const props = { today, places: [...neighborhoods, ...places], days: daysOf(entries, zoneOf(c)), atOnce: atOnce(entries), ...around }
  return c.html(<DiaryPage view={c.var.view} {...props} {...told} />, told.refusal || told.asksAgain ? 422 : 200)
}

/** Where it is: a place of the beat with its point, or words; the neighborhood is the place's, the one chosen, or the officer's only one. */
function whereOf(form: Form, { places, neighborhoods }: Ground) {
  const [chosen, words] = [form.text('placeId'), form.text('place').slice(0, LONGEST_PLACE)]
  const place = places.find(({ id }) => id === chosen)
  if (place) return { place: words || place.name, lat: place.lat, lng: place.lng, neighborhoodId: place.neighborhoodId }
  const only = neighborhoods.length === 1 ? neighborhoods[0] : undefined
  const neighborhood = neighborhoods.find(({ id }) => id === chosen)
  return { place: words || (neighborhood?.name ?? null), lat: null, lng: null, neighborhoodId: (neighborhood ?? only)?.id ?? null }
}

/** An officer's own diary. */
export const diaryRoutes = new Hono<App>()
  .get('/diary', (c) => {
    const { viewer } = c.var
    return viewer?.officerId && shiftCan.keepDiary(viewer, viewer.officerId) ? showDiary(c, viewer) : forbidden(c)
  })
  .post('/diary', async (c) => {
    const { viewer, data, now } = c.var
    if (!viewer?.officerId || !shiftCan.keepDiary(viewer, viewer.officerId)) return forbidden(c)
    const officerId = viewer.officerId
    const form = await readForm(c)
    const times = { day: form.text('day'), from: form.text('from'), until: form.text('until') }
    const entry = entryOf(
      { kind: form.text('kind'), title: form.text('title'), ...times, isPublic: form.ticked('isPublic') },
      zoneOf(c),
      now,
    )
    const typed = form.typed
    if (typeof entry === 'string') return showDiary(c, viewer, { refusal: entry, typed })
    const where = whereOf(form, await groundOf(c, viewer))
    const isKept = form.text('keep') === keptWords(form.text('title'), form.text('place'))
    if (!isKept && kindsInWords(entry.title, form.text('place')).length > 0) return showDiary(c, viewer, { asksAgain: true, typed })
    await data.write(viewer.accountId, (at) => writeEntry(at, { officerId, ...entry, ...where }))
    return seeOther(c, paths.diary(times.day), 'saved')
  })
  .post('/diary/:id{[0-9a-f-]{36}}/removals', async (c) => {
    const { viewer, data } = c.var
    const entry = await data.read((at) => findEntry(at, c.req.param('id') ?? ''))
    if (!viewer || !entry || !shiftCan.keepDiary(viewer, entry.officerId)) return notFound(c)
    const done = await data.write(viewer.accountId, (at) => callOffEntry(at, entry.id))
    return done ? seeOther(c, paths.diary(), 'removed') : notFound(c)
  })
