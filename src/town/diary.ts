/** What stands in the officers' diaries: today's of those who are out, what residents may come to, and the walks of the last weeks. */
import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { idOf } from './identity.ts'
import type { OfficerSlug } from './officer.ts'
import { OUT_NOW, type TownShift } from './shift.ts'
import type { Town } from './town.ts'

type Ground = Pick<Town, 'seed' | 'now' | 'ids' | 'places'>
export type TownEntry = {
  readonly id: string
  readonly officerId: string
  readonly kind: 'walk' | 'meeting' | 'visit' | 'break'
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly lat: number
  readonly lng: number
  readonly neighborhoodId: string
  readonly isPublic: boolean
  readonly writtenById: string
}

type Line = Pick<TownEntry, 'kind' | 'title'> & { readonly place: string }
const walk = (title: string, place: string): Line => ({ kind: 'walk', title, place })
const meeting = (title: string, place: string): Line => ({ kind: 'meeting', title, place })

/** What each officer invites people to, in turn. */
const OPEN_TO_ALL: Partial<Record<OfficerSlug, readonly [Line, Line]>> = {
  'amara-diallo': [walk('Walk around the square', 'elm-square-market'), meeting('Coffee with your officer', 'mill-street-bakery')],
  'ines-carvalho': [walk('Lamps and corners: a walk', 'signal-park'), meeting('Ask your officer', 'town-hall')],
  'darnell-pruitt': [walk('Walk along the rows', 'tannery-playground'), meeting('Talk in sign or speech', 'weir-youth-boxing')],
  'lena-strand': [walk('Walk around the crescents', 'orchard-green'), meeting('Porch talk', 'orchard-stores')],
  'tobias-merrin': [walk('Walk to the pond', 'quarry-pond-beach'), meeting('Ask your officer', 'linden-hall')],
  'mateo-villasenor': [walk('Paseo por Bridge Street', 'bridge-street-grocery'), meeting('Café con su oficial', 'casa-del-puente')],
  'joel-whitcomb': [walk('Walk over the common', 'hollow-common'), meeting('Tell me what changed', 'ferry-meadow')],
  'priya-raman': [walk('Walk through the workshops', 'brickfield-ground'), meeting('What would you fix first?', 'brickfield-youth-club')],
}

function entryOf({ seed, ids, places }: Ground, officer: OfficerSlug, key: string, from: Date, minutes: number, line: Line): TownEntry {
  const place = places.find(({ slug }) => slug === line.place)
  if (!place) throw new Error(`no place ${line.place}`)
  return {
    id: idOf(seed, 'diary', `${officer}/${key}`),
    officerId: ids.officer(officer),
    kind: line.kind,
    title: line.title,
    startsAt: from,
    endsAt: new Date(from.getTime() + minutes * 60_000),
    place: place.name,
    lat: place.lat,
    lng: place.lng,
    neighborhoodId: place.neighborhoodId,
    isPublic: true,
    writtenById: ids.account(officer),
  }
}

const VISITS: Record<(typeof OUT_NOW)[number], Line> = {
  'amara-diallo': { kind: 'visit', title: 'Repair Club: marking bikes', place: 'repair-club-workshop' },
  'mateo-villasenor': { kind: 'visit', title: 'Casa del Puente: evening class', place: 'casa-del-puente' },
}

/** Today between calls: a visit in three quarters of an hour, a break later, and time before, between and after. */
function todayOf(ground: Ground, officer: (typeof OUT_NOW)[number]): TownEntry[] {
  const quarter = HOUR_MS / 4
  const from = (quarters: number) => new Date((Math.ceil(ground.now.getTime() / quarter) + quarters) * quarter)
  const visit = entryOf(ground, officer, 'visit', from(3), 45, VISITS[officer])
  const rest = entryOf(ground, officer, 'break', from(11), 30, { kind: 'break', title: 'Break', place: 'police-house' })
  return [visit, rest].map((entry) => ({ ...entry, isPublic: false }))
}

/** Two things to come to in the next two weeks and about one a week in the last eight, each within a shift of its officer. */
export function townDiary(
  ground: Ground,
  shifts: readonly TownShift[],
  isOnLeave: (officerId: string, day: string) => boolean,
): TownEntry[] {
  const now = ground.now.getTime()
  const near = Object.entries(OPEN_TO_ALL).flatMap(([slug, lines]) => {
    const officer = slug as OfficerSlug
    const own = shifts.filter((shift) => shift.officer === officer && !isOnLeave(shift.officerId, dateOf(dayOf(shift.startsAt))))
    const coming = own.filter(({ startsAt }) => startsAt.getTime() > now + DAY_MS / 2).slice(0, 4)
    const past = own.filter(({ endsAt }) => endsAt.getTime() < now && endsAt.getTime() > now - 56 * DAY_MS)
    return [...past.filter((_, i) => i % 3 === 0), ...coming.filter((_, i) => i % 2 === 0)].map((shift, i) => {
      const from = new Date(shift.startsAt.getTime() + (i % 2 === 0 ? 2 : 4) * HOUR_MS)
      return entryOf(ground, officer, dateOf(dayOf(shift.startsAt)), from, i % 2 === 0 ? 60 : 45, lines[i % 2] as Line)
    })
  })
  return [...OUT_NOW.flatMap((officer) => todayOf(ground, officer)), ...near]
}
