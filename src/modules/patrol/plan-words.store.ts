import type { ReadAt } from '#data/scope.ts'
import type { PlaceKind } from './place.ts'
import type { PlanStop } from './plan.ts'

/** What a stop is called, from what it stands for: looked up when it is shown, so that a plan holds nobody's words. */
export type StopNames = ReadonlyMap<string, { readonly name: string; readonly placeKind?: PlaceKind }>

const subjectsOf = (stops: readonly PlanStop[], kind: PlanStop['kind']): string[] =>
  stops.flatMap((stop) => (stop.kind === kind && stop.subject !== null ? [stop.subject] : []))

const promises = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('promise')
    .select(['id as subject', 'what as name'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()

const problems = (at: ReadAt, slugs: readonly string[]) =>
  at.db
    .selectFrom('problem')
    .select(['slug as subject', 'title as name'])
    .where('agency_id', '=', at.agencyId)
    .where('slug', 'in', [...slugs])
    .execute()

const events = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('diary_entry')
    .select(['id as subject', 'title as name'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()

const places = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('place')
    .select(['id as subject', 'name', 'kind as placeKind'])
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()

const asked = <T>(of: readonly string[], ask: (of: readonly string[]) => Promise<T[]>): Promise<T[]> =>
  of.length === 0 ? Promise.resolve([]) : ask(of)

/** Names of the stops that stand for something with a name, by the stop's key. */
export async function nameStops(at: ReadAt, stops: readonly PlanStop[]): Promise<StopNames> {
  const found = [
    ...(await asked(subjectsOf(stops, 'promise'), (ids) => promises(at, ids))),
    ...(await asked(subjectsOf(stops, 'problem'), (slugs) => problems(at, slugs))),
    ...(await asked(subjectsOf(stops, 'event'), (ids) => events(at, ids))),
    ...(await asked(
      stops.flatMap(({ placeId }) => (placeId === null ? [] : [placeId])),
      (ids) => places(at, ids),
    )),
  ]
  const bySubject = new Map(found.map((one) => [one.subject, one]))
  return new Map(
    stops.flatMap(({ key, subject, placeId }) => {
      const one = bySubject.get(subject ?? placeId ?? '')
      return one ? [[key, one] as const] : []
    }),
  )
}

/** What the diary entries that end gaps are called, by id. */
export const nameEntries = async (at: ReadAt, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await asked(ids, (wanted) => events(at, wanted))).map(({ subject, name }) => [subject, name]))
