import { paths } from '#paths.ts'
import { countInWords } from '#ui/calendar.ts'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { isDetection } from './candidate.ts'
import type { CandidateCard } from './candidate-view.ts'
import { oneIn } from './finding.ts'

type Props = { view: View; card: CandidateCard }

/** What stands out, in the reader's words: the finer sort where it is one, else the kind or category. */
export function whatOf({ view, card }: Props): string {
  const { candidate, categoryNames } = card
  const { kinds, requestKinds } = view.words.incidents
  if (candidate.label) return calm(candidate.label)
  if (candidate.source === 'reports') return categoryNames?.[view.language] ?? categoryNames?.en ?? candidate.topic
  const names: Readonly<Record<string, string>> = candidate.source === 'incidents' ? kinds : requestKinds
  return names[candidate.topic] ?? candidate.topic
}

/** Records in capitals only do not shout here. */
const calm = (words: string): string => (words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words)

export const whereOf = ({ view, card }: Props): string => card.neighborhood?.name ?? view.words.pinpoint.where.nowhere

/** The block in the source's own spelling, shouting capitals taken down; a cell has no name. */
export function placeOf({ view, card }: Props): string {
  const { place } = card.candidate
  if (!place || place.startsWith('cell ')) return view.words.pinpoint.oneBlock(whereOf({ view, card }))
  return place === place.toUpperCase() ? place.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : place
}

/** The one sentence of a candidate. */
export function sentenceOf({ view, card }: Props): string {
  const { candidate } = card
  const { sentence } = view.words.pinpoint
  const [what, where] = [whatOf({ view, card }), whereOf({ view, card })]
  const { observed, usual } = candidate
  if (candidate.kind === 'emerging') return sentence.emerging(what, where, weeksOf(card), observed, usual)
  if (candidate.kind === 'near-repeat' && candidate.reach)
    return sentence.nearRepeat(what, candidate.reach.radiusM, candidate.reach.days, observed, usual)
  return candidate.kind === 'hot-spot'
    ? sentence.hotSpot(what, where, observed, usual)
    : sentence.repeatPlace(what, placeOf({ view, card }), observed, usual)
}

const DAY_MS = 86_400_000
const weeksOf = ({ candidate }: CandidateCard) =>
  Math.round((Date.parse(candidate.untilOn) - Date.parse(candidate.fromOn) + DAY_MS) / (7 * DAY_MS))

export const chanceOf = ({ view, card }: Props): string => view.words.pinpoint.sure.chance(countInWords(view, oneIn(card.candidate.p)))

/** Who says so, and what to keep in mind about it. */
export const Tags = ({ view, card: { candidate } }: Props) => {
  const { sources, detection, faded } = view.words.pinpoint
  return (
    <span class="cluster">
      <Tag tone={candidate.source === 'incidents' ? 'plain' : 'accent'}>{sources[candidate.source]}</Tag>
      {isDetection(candidate) && <Tag tone="warm">{detection}</Tag>}
      {!candidate.isCurrent && <Tag>{faded}</Tag>}
    </span>
  )
}

const SPARK = { width: 156, height: 36 }

/** The 52 weeks as small bars, for the eye alone: the page of the candidate has the chart and its table. */
export const Spark = ({ card: { candidate } }: Props) => {
  const most = Math.max(1, ...candidate.weeks.map(({ count }) => count))
  const step = SPARK.width / Math.max(1, candidate.weeks.length)
  return (
    <svg class="spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} width={SPARK.width} height={SPARK.height} aria-hidden="true">
      {candidate.weeks.map(({ count }, i) => {
        const height = (count / most) * (SPARK.height - 2)
        return count > 0 && <rect class="bar" x={i * step} y={SPARK.height - height} width={step * 0.7} height={height} />
      })}
    </svg>
  )
}

export const hrefOf = ({ candidate }: CandidateCard): string => paths.candidate(candidate.id)
