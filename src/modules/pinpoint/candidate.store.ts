import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Candidate, CandidateState, DismissReason } from './candidate.ts'
import type { CandidateKind, Finding } from './finding.ts'
import { dayOfNumber } from './scan.ts'

const columns = [
  ...(['id', 'kind', 'source', 'topic', 'label', 'place', 'neighborhood_id', 'lat', 'lng', 'radius_m', 'from_on', 'until_on'] as const),
  ...(['observed', 'usual', 'p', 'q', 'evidence', 'voices', 'state', 'is_current', 'first_seen_at', 'last_seen_at'] as const),
  ...(['decided_at', 'dismissed_reason', 'decided_words', 'decided_observed', 'problem_slug'] as const),
] as const

const asked = (at: ReadAt) => at.db.selectFrom('candidate').select(columns).where('agency_id', '=', at.agencyId)
type Row = Awaited<ReturnType<ReturnType<typeof asked>['executeTakeFirstOrThrow']>>

const candidateOf = ({ evidence, lat, lng, radius_m, ...row }: Row): Candidate => ({
  ...{ id: row.id, kind: row.kind, source: row.source, topic: row.topic, label: row.label, place: row.place },
  ...{ neighborhoodId: row.neighborhood_id, area: { lat, lng, radiusM: radius_m }, fromOn: row.from_on, untilOn: row.until_on },
  ...{ observed: row.observed, usual: row.usual, p: row.p, q: row.q, voices: row.voices, ...evidence },
  ...{ state: row.state, isCurrent: row.is_current, firstSeenAt: row.first_seen_at, lastSeenAt: row.last_seen_at },
  ...{ decidedAt: row.decided_at, dismissedReason: row.dismissed_reason, decidedWords: row.decided_words },
  ...{ decidedObserved: row.decided_observed, problemSlug: row.problem_slug },
})

export type CandidateFilter = { readonly state: CandidateState; readonly kind?: CandidateKind | undefined; readonly current?: boolean }
const MOST_LISTED = 60

/** Candidates in one state, at most 60: those the newest scan still finds first, then by who leads and how unlikely they are chance. */
export async function listCandidates(at: ReadAt, { state, kind, current }: CandidateFilter): Promise<Candidate[]> {
  const rows = await asked(at)
    .where('state', '=', state)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(current !== undefined, (query) => query.where('is_current', '=', current!))
    .orderBy('is_current', 'desc')
    .orderBy(({ eb }) => eb.case().when('source', '=', 'reports').then(0).when('source', '=', 'service-requests').then(1).else(2).end())
    .orderBy('p')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(candidateOf)
}

/** How many are in each state and still found. */
export async function countCandidates(at: ReadAt): Promise<Record<CandidateState, number>> {
  const rows = await at.db
    .selectFrom('candidate')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('agency_id', '=', at.agencyId)
    .groupBy('state')
    .execute()
  const counts = { new: 0, watched: 0, dismissed: 0, problem: 0 }
  for (const { state, count } of rows) counts[state] = Number(count)
  return counts
}

export async function findCandidate(at: ReadAt, id: string): Promise<Candidate | undefined> {
  const row = await asked(at).where('id', '=', id).executeTakeFirst()
  return row && candidateOf(row)
}

/** Locks the row, so that two who decide at once queue. */
export async function lockCandidate(at: WriteAt, id: string): Promise<Candidate | undefined> {
  const row = await at.db
    .selectFrom('candidate')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && candidateOf(row)
}

/** Every candidate of the last two years, locked: what a scan compares its findings with. */
export async function lockKnown(at: WriteAt, since: Date): Promise<Candidate[]> {
  const rows = await at.db
    .selectFrom('candidate')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('last_seen_at', '>=', since)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(candidateOf)
}

const found = (at: WriteAt, scanId: string, finding: Finding) => {
  const { weeks, eventIds, events, stability, reach, elevatedUntilDay, startedWeeksAgo } = finding
  return {
    ...{ label: finding.label, place: finding.place, neighborhood_id: finding.neighborhoodId, voices: finding.voices },
    ...{ lat: finding.area.lat, lng: finding.area.lng, radius_m: finding.area.radiusM },
    ...{ from_on: dayOfNumber(finding.fromDay), until_on: dayOfNumber(finding.untilDay) },
    ...{ observed: finding.observed, usual: finding.usual, p: finding.p, q: finding.q },
    evidence: JSON.stringify({ weeks, eventIds, events, stability, reach, elevatedUntilDay, startedWeeksAgo }),
    ...{ is_current: true, last_seen_at: at.now, scan_id: scanId },
  }
}

export async function insertCandidate(at: WriteAt, id: string, scanId: string, finding: Finding): Promise<void> {
  const { kind, source, topic } = finding
  await at.db
    .insertInto('candidate')
    .values({ agency_id: at.agencyId, id, kind, source, topic, state: 'new', first_seen_at: at.now, ...found(at, scanId, finding) })
    .execute()
}

/** Brings a known one up to date; `state` where it comes back to be looked at. */
export async function updateCandidate(at: WriteAt, id: string, scanId: string, finding: Finding, state?: CandidateState): Promise<void> {
  await at.db
    .updateTable('candidate')
    .set({ ...found(at, scanId, finding), ...(state && { state }) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Marks what this scan no longer found; how many that were. */
export async function fadeOthers(at: WriteAt, scanId: string): Promise<number> {
  const { numUpdatedRows } = await at.db
    .updateTable('candidate')
    .set({ is_current: false })
    .where('agency_id', '=', at.agencyId)
    .where('is_current', '=', true)
    .where('scan_id', '!=', scanId)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

type Decided = {
  readonly state: CandidateState
  readonly reason: DismissReason | null
  readonly words: string | null
  readonly observed: number
  readonly problemSlug?: string
}

export async function saveDecision(at: WriteAt, id: string, { state, reason, words, observed, problemSlug }: Decided): Promise<void> {
  await at.db
    .updateTable('candidate')
    .set({
      ...{ state, decided_at: at.now, decided_by: at.by, dismissed_reason: reason, decided_words: words, decided_observed: observed },
      ...(problemSlug && { problem_slug: problemSlug }),
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
