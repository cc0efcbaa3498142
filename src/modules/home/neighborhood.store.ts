import type { ReadAt } from '#data/scope.ts'
import { findNeighborhood, groundFeaturesIn, listBeats, mapBackground, ringsOfArea } from '#modules/agencies/index.ts'
import { listPublicDiary } from '#modules/patrol/index.ts'
import { officerOfNeighborhood } from '#modules/people/index.ts'
import { listProblemsOf } from '#modules/problems/index.ts'
import { countPromises, keptOf, listOpenPromises, listPromisesOf } from '#modules/promises/index.ts'
import { listPublicReports, type PublicReport } from '#modules/reports/index.ts'
import { countReportsSince, shareInTime } from './home.store.ts'
import { type NeighborhoodContent, outcomesIn, type ReportLine, SHOWN } from './neighborhood-view.ts'

const DAY_MS = 86_400_000
const STREETS = 4000

/** A report as the page tells it. */
export const reportLine = (report: PublicReport): ReportLine => ({
  reference: report.reference,
  categoryNames: report.category.names,
  categorySlug: report.category.slug,
  filedAt: report.filedAt,
  state: report.standing.state,
  stateReason:
    report.standing.state === 'not-fixed' ? report.standing.reason : report.standing.state === 'not-ours' ? report.standing.whose : null,
  answers: report.officer?.name ?? report.unitName,
  answerDueAt: report.answerDueAt,
  closedAt: report.closedAt,
  point: report.point,
})

const boxOf = (rings: readonly (readonly (readonly [number, number])[])[]) => {
  const all = rings.flat()
  const lngs = all.map(([lng]) => lng)
  const lats = all.map(([, lat]) => lat)
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) }
}

export type Day = { readonly now: Date /** The agency's own calendar day. */; readonly today: string }

async function promisesHere(at: ReadAt, neighborhoodId: string, { today }: Day) {
  const all = await countPromises(at, { neighborhoodId, sinceOn: '1900-01-01', today })
  const thisYear = keptOf(await countPromises(at, { neighborhoodId, sinceOn: `${today.slice(0, 4)}-01-01`, today }))
  const sum = all.kept + all.keptLate + all.broken + all.open + all.late
  return {
    promises: [
      ...(await listOpenPromises(at, { neighborhoodId, limit: SHOWN.open })),
      ...(await listPromisesOf(at, { neighborhoodId, states: ['kept', 'kept-late', 'broken'], limit: SHOWN.settled })),
    ],
    promiseSum: { kept: thisYear.kept, due: thisYear.of, all: sum },
  }
}

async function reportsHere(at: ReadAt, slug: string, now: Date) {
  const { reports } = await listPublicReports(at, { now, days: 90, neighborhoodSlug: slug, limit: 100 })
  const lines = reports.map(reportLine)
  const monthAgo = now.getTime() - 30 * DAY_MS
  return { reports: lines.filter(({ filedAt }) => filedAt.getTime() >= monthAgo).slice(0, SHOWN.reports), changed: outcomesIn(lines) }
}

/** Everything a neighborhood's page tells; undefined where there is no such neighborhood. Some ten questions, each an index range. */
export async function gatherNeighborhood(at: ReadAt, slug: string, day: Day): Promise<NeighborhoodContent | undefined> {
  const found = await findNeighborhood(at, slug)
  if (!found) return undefined
  const rings = ringsOfArea(found.boundary)
  const yearAgo = new Date(day.now.getTime() - 365 * DAY_MS)
  return {
    name: found.name,
    slug,
    about: found.about,
    population: found.population,
    rings,
    background: mapBackground(await groundFeaturesIn(at, boxOf(rings), STREETS)),
    officer: await officerOfNeighborhood(at, found.id, day.today),
    beatSlug: (await listBeats(at)).find(({ id }) => id === found.beatId)?.slug,
    coming: (await listPublicDiary(at, { neighborhoodIds: [found.id] }, day.now, 1))[0],
    problems: await listProblemsOf(at, { neighborhoodId: found.id, limit: SHOWN.problems }),
    ...(await promisesHere(at, found.id, day)),
    ...(await reportsHere(at, slug, day.now)),
    inTime: shareInTime(await countReportsSince(at, { since: yearAgo, now: day.now, neighborhoodId: found.id })),
  }
}
