import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { enqueue } from '#data/jobs.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findAgency, listNeighborhoods } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { fadeOthers, insertCandidate, lockKnown, updateCandidate } from './candidate.store.ts'
import { comesBack } from './candidate.ts'
import { columnsOf, type EventRow } from './event-columns.ts'
import type { Scanned } from './find-candidates.ts'
import { type Finding, isSameCandidate } from './finding.ts'
import { findLatestScan, insertScan, saveScan } from './scan.store.ts'
import { dayNumber, dayOfNumber, isUnderWay, LOOKED_DAYS, type Looked, SCAN_JOB } from './scan.ts'
import { listScanEvents, newestEventAt } from './scan-event.store.ts'
import { type EventColumns, lastDayOf, type ScanInput, SOURCES, type Source } from './scan-event.ts'
import { findInThread } from './scan-thread.actions.ts'

const DAY_MS = 86_400_000
const TOLD_EVERY_MS = 1_500
const REMEMBERED_MS = 730 * DAY_MS

/** Asks for a look at everything now; the one that is under way where there is one. */
export async function askForScan(at: WriteAt): Promise<string> {
  const latest = await findLatestScan(at)
  if (latest && isUnderWay(latest, at.now)) return latest.id
  const id = newId(at.now)
  await insertScan(at, id)
  await recordEvent(at, { kind: 'scan-asked', about: { kind: 'scan', id } })
  await enqueue(at, SCAN_JOB, { scanId: id })
  return id
}

type Look = (input: ScanInput, onShare: (share: number) => void) => Promise<Scanned>

/** So much is read at once: a page that waits for the embedded database waits for no more. */
const SLICE_MS = 61 * DAY_MS

/** One source's events in columns, read a slice of time after the other. */
async function columnsFrom(
  data: AgencyData,
  source: Source,
  span: { timeZone: string; from: Date; until: Date },
  neighborhoods: readonly string[],
) {
  const rows: EventRow[] = []
  for (let from = span.from.getTime(); from < span.until.getTime(); from += SLICE_MS) {
    const until = new Date(Math.min(span.until.getTime(), from + SLICE_MS))
    const slice = await data.read((at) => listScanEvents(at, source, { timeZone: span.timeZone, from: new Date(from), until }))
    for (const row of slice) rows.push(row)
  }
  return columnsOf(source, rows, neighborhoods)
}

/** Everything that is looked at, three years back from the newest event; sources without events are left out. */
async function gather(data: AgencyData, now: Date): Promise<ScanInput> {
  const { timeZone, neighborhoods, newest } = await data.read(async (at) => ({
    timeZone: (await findAgency(at)).timeZone,
    neighborhoods: (await listNeighborhoods(at)).map(({ id }) => id),
    newest: await newestEventAt(at),
  }))
  const until = new Date(Math.min(now.getTime(), (newest ?? now).getTime() + 1))
  const span = { timeZone, from: new Date(until.getTime() - LOOKED_DAYS * DAY_MS), until }
  const events: EventColumns[] = []
  for (const source of SOURCES) events.push(await columnsFrom(data, source, span, neighborhoods))
  return { events: events.filter(({ ids }) => ids.length > 0), neighborhoods, today: dayNumber(dayIn(timeZone, now)) }
}

function lookedAt({ events, today }: ScanInput, { looks, families }: Scanned): Looked {
  const told = (columns: EventColumns) => {
    const untilDay = lastDayOf(columns, today)
    return untilDay === undefined ? [] : [{ source: columns.source, events: columns.ids.length, untilOn: dayOfNumber(untilDay) }]
  }
  return { sources: events.flatMap(told), looks, families }
}

/** Brings candidates up to date: known ones get the new numbers, others are added, what is no longer found is marked. How many are new. */
async function keepFindings(at: WriteAt, scanId: string, findings: readonly Finding[]): Promise<number> {
  const known = await lockKnown(at, new Date(at.now.getTime() - REMEMBERED_MS))
  const taken = new Set<string>()
  let isNew = 0
  for (const finding of findings) {
    const match = known.find((one) => !taken.has(one.id) && isSameCandidate({ ...one, untilDay: dayNumber(one.untilOn) }, finding))
    const about = (id: string) => ({ kind: 'candidate', id })
    if (match) {
      taken.add(match.id)
      const returns = comesBack(match, finding.observed)
      await updateCandidate(at, match.id, scanId, finding, returns ? 'new' : undefined)
      if (returns) await recordEvent(at, { kind: 'candidate-came-back', about: about(match.id), neighborhoodId: finding.neighborhoodId })
      continue
    }
    const id = newId(at.now)
    await insertCandidate(at, id, scanId, finding)
    const { kind, source, topic, neighborhoodId } = finding
    await recordEvent(at, { kind: 'candidate-found', about: about(id), detail: { kind, source, topic }, neighborhoodId })
    isNew++
  }
  return isNew
}

/**
 * Looks at everything and keeps what stands out; `scanId` undefined for the nightly look. The calculation runs in a thread of its own, so
 * that pages answer meanwhile. A scan that fails is marked so, and the failure thrown on.
 */
export async function runScan(data: AgencyData, scanId?: string, look: Look = findInThread): Promise<string> {
  const begun = await data.write(null, async (at) => {
    const id = scanId ?? newId(at.now)
    if (!scanId) await insertScan(at, id)
    await saveScan(at, id, { state: 'looking', doneShare: 0.02 })
    return { id, now: at.now }
  })
  try {
    const input = await gather(data, begun.now)
    const told = tellingShares(data, begun.id)
    const scanned = await look(input, told.hear)
    await told.done()
    await data.write(null, async (at) => {
      const isNew = await keepFindings(at, begun.id, scanned.findings)
      const faded = await fadeOthers(at, begun.id)
      const found = scanned.findings.length
      await saveScan(at, begun.id, { state: 'done', doneShare: 1, looked: lookedAt(input, scanned), found, isNew })
      await recordEvent(at, { kind: 'scan-done', about: { kind: 'scan', id: begun.id }, detail: { found, new: isNew, faded } })
    })
  } catch (error) {
    await data.write(null, async (at) => {
      await saveScan(at, begun.id, { state: 'failed', failure: error instanceof Error ? error.name : 'unknown' })
      await recordEvent(at, { kind: 'scan-failed', about: { kind: 'scan', id: begun.id } })
    })
    throw error
  }
  return begun.id
}

/** Writes how far it is now and then, one write after the other. */
function tellingShares(data: AgencyData, id: string) {
  let told = 0
  let writing = Promise.resolve()
  return {
    hear: (share: number) => {
      if (performance.now() - told < TOLD_EVERY_MS) return
      told = performance.now()
      writing = writing.then(() => data.write(null, (at) => saveScan(at, id, { doneShare: Math.min(0.98, share) })))
    },
    done: () => writing,
  }
}
