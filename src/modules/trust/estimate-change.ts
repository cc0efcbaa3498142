import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import { normalCdf } from '#engines/statistics/normal.ts'
import { changeBetween } from '#engines/survey/wave-change.ts'
import { type ChangeFound, type EarlierWave, type ItemFound, isShare, rounded } from './estimate.ts'

/** The newest earlier wave that asked the item in the same words and found a share for the town. */
export function earlierOf(earlier: readonly EarlierWave[], { slug, version }: Pick<ItemFound, 'slug' | 'version'>) {
  for (const wave of earlier) {
    const item = wave.found.items.find((one) => one.slug === slug && one.version === version)
    if (item && isShare(item.town)) return { wave, item }
  }
  return undefined
}

type Estimated = { readonly share: number; readonly error: number }

/** The change from one wave to the next, with the smallest that would have shown; null where there is nothing to judge by. */
export function changeOf(before: Estimated, after: Estimated, wave: EarlierWave): ChangeFound | null {
  const found = changeBetween({ estimate: before.share, error: before.error }, { estimate: after.share, error: after.error })
  if (typeof found === 'string') return null
  return {
    verdict: found.verdict,
    change: rounded(found.change),
    low: rounded(found.interval.low),
    high: rounded(found.interval.high),
    detectable: rounded(found.detectableChange),
    since: { waveId: wave.id, waveName: wave.name, opensOn: wave.opensOn },
  }
}

/** Of many neighborhoods some look changed by luck: the word is kept only where the false ones among all so named are one in twenty or fewer. */
export function withoutLuck(changes: readonly (ChangeFound | null)[]): (ChangeFound | null)[] {
  const judged = changes.filter((change) => change !== null)
  const adjusted = benjaminiHochberg(judged.map(({ change, detectable }) => 2 * normalCdf((-1.959964 * Math.abs(change)) / detectable)))
  return changes.map((change) => {
    if (!change) return null
    return adjusted[judged.indexOf(change)]! <= 0.05 ? change : { ...change, verdict: 'no-detectable-change' }
  })
}
