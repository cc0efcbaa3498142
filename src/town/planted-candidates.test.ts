import { describe, expect, test } from 'vitest'
import { findCandidates } from '#modules/pinpoint/find-candidates.ts'
import { type Finding, isSameCandidate } from '#modules/pinpoint/finding.ts'
import { holdsInOtherYears, plantedIn, townScan } from '#test/kit/town-scan.ts'

const NOW = new Date('2026-11-22T21:00:00Z')
const WEEK = 7
/** A look takes a second or more; here it looks often. */
const PATIENCE_MS = 400_000
/** Weeks before today in which nothing planted begins: after the last planted response, before the chain of burglaries. */
const QUIET = { fromWeeksAgo: 31, weeks: 20 }
const CHAIN_STARTS_DAYS_AGO = 74

type Scan = ReturnType<typeof townScan>
const look = ({ inputOn }: Scan, today: number) => findCandidates(inputOn(today)).findings

describe.each(['marlow', 'quay'])('the invented town %s', (seed) => {
  const scan = townScan(seed, NOW)

  test('today the two hot spots and the parcels of Linden Park stand out', () => {
    const findings = look(scan, scan.today)
    const named = findings.map((finding) => ({ kind: finding.kind, label: finding.label, truths: plantedIn(scan, finding) }))
    const spots = named.filter(({ kind }) => kind === 'hot-spot' || kind === 'repeat-place').flatMap(({ truths }) => truths)
    expect(spots).toEqual(expect.arrayContaining(['behind-the-bars', 'clinker-car-park']))
    expect(named).toContainEqual({ kind: 'emerging', label: 'Theft of a parcel', truths: ['parcels-in-linden-park'] })
  })

  test('the chain of burglaries and the theft of parcels are seen within six weeks of their first', { timeout: PATIENCE_MS }, () => {
    const delayOf = (key: string, startedDaysAgo: number) => {
      for (let weeks = 3; weeks <= 6; weeks++) {
        const findings = look(scan, scan.today - startedDaysAgo + weeks * WEEK)
        if (findings.some((finding) => plantedIn(scan, finding).includes(key))) return weeks
      }
      return undefined
    }
    expect(delayOf('orchard-chain', CHAIN_STARTS_DAYS_AGO)).toBeDefined()
    expect(delayOf('parcels-in-linden-park', 8 * WEEK)).toBeDefined()
  })

  test('in twenty quiet weeks at most one candidate appears that nothing is behind', { timeout: PATIENCE_MS }, () => {
    const known: Finding[] = []
    const wrong: string[] = []
    for (let week = 0; week <= QUIET.weeks; week += 2) {
      for (const finding of look(scan, scan.today - (QUIET.fromWeeksAgo - week) * WEEK)) {
        const at = known.findIndex((one) => isSameCandidate(one, finding))
        if (at >= 0) known[at] = finding
        else {
          known.push(finding)
          const isTrue = week === 0 || plantedIn(scan, finding).length > 0 || holdsInOtherYears(scan, finding)
          if (!isTrue) wrong.push(`week ${week}: ${finding.kind} ${finding.source} ${finding.topic} ${finding.label ?? ''}`)
        }
      }
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1)
  })
})
