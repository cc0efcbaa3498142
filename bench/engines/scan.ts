/** What a look at a whole town costs, how soon it sees what was planted in several invented towns, and how often it names what nothing is behind. */
import { findCandidates } from '#modules/pinpoint/find-candidates.ts'
import { type Finding, isSameCandidate } from '#modules/pinpoint/finding.ts'
import { holdsInOtherYears, plantedIn, townScan } from '../../test/kit/town-scan.ts'
import { cpuSecondsOf } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

const NOW = new Date('2026-11-22T21:00:00Z')
const SEEDS = ['marlow', 'quay', 'alder']
const WEEK = 7
const QUIET = { fromWeeksAgo: 31, weeks: 20 }

type Scan = ReturnType<typeof townScan>

/** Weeks from its first event until a truth is named, or a dash. */
function delayOf(scan: Scan, key: string, startedDaysAgo: number): string {
  for (let weeks = 1; weeks <= 8; weeks++) {
    const { findings } = findCandidates(scan.inputOn(scan.today - startedDaysAgo + weeks * WEEK))
    if (findings.some((finding) => plantedIn(scan, finding).includes(key))) return String(weeks)
  }
  return '-'
}

function falseIn(scan: Scan): number {
  const known: Finding[] = []
  let wrong = 0
  for (let week = 0; week <= QUIET.weeks; week++)
    for (const finding of findCandidates(scan.inputOn(scan.today - (QUIET.fromWeeksAgo - week) * WEEK)).findings) {
      const at = known.findIndex((one) => isSameCandidate(one, finding))
      if (at >= 0) known[at] = finding
      else if (known.push(finding) && week > 0 && plantedIn(scan, finding).length === 0 && !holdsInOtherYears(scan, finding)) wrong++
    }
  return wrong
}

export async function rows(): Promise<readonly Row[]> {
  const scans = SEEDS.map((seed) => townScan(seed, NOW))
  const [first] = scans as [Scan]
  const seconds = cpuSecondsOf(() => findCandidates(first.inputOn(first.today)), 3, 1)
  const spots = scans.map(
    (scan) => new Set(findCandidates(scan.inputOn(scan.today)).findings.flatMap((finding) => plantedIn(scan, finding))),
  )
  const all = ['behind-the-bars', 'clinker-car-park', 'parcels-in-linden-park']
  const chains = scans.map((scan) => delayOf(scan, 'orchard-chain', 74))
  const parcels = scans.map((scan) => delayOf(scan, 'parcels-in-linden-park', 8 * WEEK))
  const wrong = scans.map(falseIn)
  const towns = SEEDS.join(', ')
  return [
    { what: 'a look at the town, 21,000 events', bar: '5 s', seen: `${seconds.toFixed(2)} s`, met: seconds <= 5 },
    {
      what: `both hot spots and the parcels named today (${towns})`,
      bar: 'all',
      seen: spots.map((found) => `${all.filter((key) => found.has(key)).length} of ${all.length}`).join(', '),
      met: spots.every((found) => all.every((key) => found.has(key))),
    },
    {
      what: `weeks until the chain of burglaries is named (${towns})`,
      bar: '6',
      seen: chains.join(', '),
      met: chains.every((weeks) => Number(weeks) <= 6),
    },
    {
      what: `weeks until the theft of parcels is named (${towns})`,
      bar: '6',
      seen: parcels.join(', '),
      met: parcels.every((weeks) => Number(weeks) <= 6),
    },
    {
      what: `named in 20 quiet weeks with nothing behind it (${towns})`,
      bar: '1',
      seen: wrong.join(', '),
      met: wrong.every((count) => count <= 1),
    },
  ]
}
