import type { ReadAt } from '#data/scope.ts'
import { countByKind, countByNeighborhood, countByPeriod } from './incident-count.store.ts'
import { type ShownCount, shownKinds, withoutSmall } from './incident-counting.ts'
import type { IncidentKind } from './kind.ts'
import { monthsUntil } from './period.ts'
import { countRequestsByKind } from './service-request-count.store.ts'
import { type Window, wholeMonths } from './window.ts'

const MONTHS = 12

type Asked = {
  readonly neighborhoodId: string | undefined
  readonly kind: IncidentKind | undefined
  readonly neighborhoods: readonly { readonly id: string; readonly slug: string; readonly name: string }[]
  readonly window: Window
  readonly newest: Date
  readonly now: Date
  readonly timeZone: string
  /** False: small counts of neighborhoods are not told. Those of the whole agency always are. */
  readonly isExact: boolean
}

/** Everything that the page of counts shows. Five look-ups of an index over the window, some 30 ms for a year of a city. */
export async function summarize(at: ReadAt, asked: Asked) {
  const { neighborhoodId, kind, neighborhoods, window, newest, isExact, timeZone } = asked
  const kinds = kind && [kind]
  const tellsAll = isExact || neighborhoodId === undefined
  const shown = (counts: readonly number[]): ShownCount[] => (tellsAll ? counts.map((count) => Math.max(0, count)) : withoutSmall(counts))
  const periods = isExact ? monthsUntil(newest, MONTHS, timeZone) : wholeMonths(asked, MONTHS)
  const months = shown(await countByPeriod(at, { neighborhoodId, kinds }, periods))
  const byPlace = neighborhoodId === undefined ? await countByNeighborhood(at, { kinds, ...window }) : new Map<string | null, number>()
  const counts = neighborhoods.map(({ id }) => byPlace.get(id) ?? 0)
  const places = isExact ? counts : withoutSmall(counts)
  const asks = await countRequestsByKind(at, { neighborhoodId, ...window })
  const shownAsks = shown(asks.map(({ count }) => count))
  return {
    from: window.from,
    last: new Date(window.until.getTime() - 1),
    newest,
    kinds: shownKinds(await countByKind(at, { neighborhoodId, kinds, ...window }), tellsAll),
    months: periods.starts.map((from, i) => ({ from, count: months[i] ?? 0 })),
    places: neighborhoodId === undefined ? neighborhoods.map(({ slug, name }, i) => ({ slug, name, count: places[i] ?? 0 })) : [],
    nowhere: byPlace.get(null) ?? 0,
    requests: asks.flatMap(({ kind }, i) => (typeof shownAsks[i] === 'number' ? [{ kind, count: shownAsks[i] }] : [])),
  }
}
