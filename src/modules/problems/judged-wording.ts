import { wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Displacement, Effect, Judged, Ranged } from './judged.ts'
import { numberIn, percentIn, wholeIn } from './problem-wording.ts'

/** The place that was watched, as it stands within a sentence. */
const whereOf = (language: Language, { where }: Pick<Judged, 'where'>): string => where || wordsOf(language).problems.design.ringName

/** The ends of a reduction, smaller first: 24% and 61%. */
const reduction = (language: Language, { low, high }: Ranged) => ({
  low: percentIn(language, 1 - high),
  high: percentIn(language, 1 - low),
})

const worthOf = (language: Language, { meaningfulReduction }: Judged) => percentIn(language, meaningfulReduction)

function cannotTell(language: Language, judged: Judged, effect: Effect | null): string {
  const { sentences } = wordsOf(language).problems.judged
  const [reason] = judged.reasons
  if (reason === 'no-events-before') return sentences.noEvents
  if (reason === 'no-control-events' || !effect) return sentences.noControlEvents
  if (reason === 'unlike-before') return sentences.unlike
  if (reason === 'methods-disagree') return sentences.disagree
  if (reason === 'buffer-unclear') return sentences.bufferUnclear(whereOf(language, judged))
  return sentences.tooWide({ observed: effect.observed, expected: numberIn(language, effect.expected) })
}

function worked(language: Language, judged: Judged, { observed, ratio }: Effect): string {
  const { sentences } = wordsOf(language).problems.judged
  const change = { observed, ...reduction(language, ratio) }
  return judged.reasons.includes('some-came-to-the-buffer')
    ? sentences.workedPartly({ ...change, where: whereOf(language, judged) })
    : sentences.worked(change)
}

/** The verdict as the one sentence that everybody reads. */
export function verdictSentence(language: Language, judged: Judged): string {
  const { sentences } = wordsOf(language).problems.judged
  const { effect, displacement } = judged
  if (judged.verdict === 'cannot-tell' || !effect) return cannotTell(language, judged, effect)
  const [observed, expected] = [effect.observed, numberIn(language, effect.expected)]
  if (judged.verdict === 'worked') return worked(language, judged, effect)
  if (judged.verdict === 'moved') {
    const came = wholeIn(language, displacement?.events.value ?? 0)
    return sentences.moved({ observed, expected, came, where: whereOf(language, judged) })
  }
  return judged.reasons[0] === 'more-than-expected'
    ? sentences.more({ observed, expected })
    : sentences.excluded({ observed, expected, worth: worthOf(language, judged) })
}

/** What would be needed to tell; undefined where it is told. */
export function neededSentence(language: Language, judged: Judged): string | undefined {
  if (judged.verdict !== 'cannot-tell') return undefined
  const words = wordsOf(language).problems.judged.needed
  const { reasons, needed, weeks, counts } = judged
  const [reason] = reasons
  if (reason === 'no-events-before') return words.noEvents
  if (reason === 'no-control-events') return words.noControlEvents
  if (reason === 'unlike-before') return words.unlike
  if (reason === 'methods-disagree') return words.disagree
  if (reason === 'buffer-unclear') return words.bufferUnclear
  if (!needed) return undefined
  const worth = worthOf(language, judged)
  return needed.weeksAfter === 'never'
    ? words.events(needed.eventsBefore, counts.target.before, worth)
    : words.weeks(Math.max(1, needed.weeksAfter - weeks.after), worth)
}

/** A difference in events in words: "12 fewer", "3 more". */
export function differenceIn(language: Language, events: number): string {
  const words = wordsOf(language).problems.judged
  const size = wholeIn(language, Math.abs(events))
  if (size === '0') return words.noneFewer
  return events < 0 ? words.fewer(size) : words.more(size)
}

function moveOf(language: Language, where: string, { events, reading }: Displacement): string {
  const words = wordsOf(language).problems.judged
  const size = (value: number) => wholeIn(language, Math.abs(value))
  if (reading === 'came') return words.came(where, { n: size(events.value), low: size(events.low), high: size(events.high) })
  if (reading === 'spread') return words.spread(where, { n: size(events.value), low: size(events.high), high: size(events.low) })
  return words.unclear(where, { from: differenceIn(language, events.low), to: differenceIn(language, events.high) })
}

/** Where it went, with the interval, then here and there together; one or two sentences. */
export function moveSentences(language: Language, judged: Judged): string[] {
  const words = wordsOf(language).problems.judged
  if (judged.where === null) return [words.notWatched]
  if (!judged.displacement) return [words.cannotBeSaid]
  const { low, high } = judged.displacement.total
  return [
    moveOf(language, whereOf(language, judged), judged.displacement),
    words.together({ from: differenceIn(language, low), to: differenceIn(language, high) }),
  ]
}

/** What has to be known beside the verdict, each a sentence. */
export function notesOf(language: Language, { reasons, verdict }: Judged): string[] {
  const { notes } = wordsOf(language).problems.judged
  const isNote = (reason: string): reason is keyof typeof notes => reason in notes
  return reasons.filter(isNote).flatMap((reason) => (reason === 'unlike-before' && verdict === 'cannot-tell' ? [] : [notes[reason]]))
}
