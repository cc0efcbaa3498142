/** What is said and done on a report after it was filed: answers, neighbors' marks, notes, and how it ends. */
import { HOUR_MS } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { CategorySlug } from './office.ts'
import type { Draft } from './report-plan.ts'
import type { EntryKind, ReportEntry, ReportState } from './town.ts'
import {
  FIXED,
  LOOKED,
  MISSED,
  type Need,
  NOT_FIXED,
  NOT_OURS,
  NOTES,
  OWNERS,
  REASONS,
  REPLIES,
  type Said,
  STILL_THERE,
} from './words-answers.ts'

/** Who answers: an account, and the name as the resident reads it. */
export type Answerer = { readonly accountId: string; readonly name: string; readonly unitName: string }
export type Thread = {
  readonly state: ReportState
  readonly stateReason: string | null
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly reopenedAt: Date | null
  readonly entries: Omit<ReportEntry, 'id'>[]
}
type Setting = {
  readonly draft: Draft
  readonly now: Date
  readonly answerHours: number
  readonly by: Answerer
  readonly dice: Dice
  readonly duplicateReference: string | null
}
type Line = Omit<ReportEntry, 'id'>

const NEEDS: Partial<Record<CategorySlug, Need>> = {
  dumping: 'clean',
  'glass-and-litter': 'clean',
  graffiti: 'clean',
  needles: 'clean',
  'abandoned-car': 'tow',
  noise: 'talk',
  speeding: 'talk',
  'public-drinking': 'talk',
  harassment: 'talk',
  'bike-theft': 'talk',
}
const needOf = ({ category }: Draft): Need => NEEDS[category] ?? 'repair'

const ENDS: readonly (readonly [ReportState, number])[] = [
  ['fixed', 0.56],
  ['answered', 0.2],
  ['not-fixed', 0.12],
  ['not-ours', 0.08],
  ['waiting', 0.04],
]

function endOf({ draft, now, dice }: Setting): ReportState {
  const ageDays = (now.getTime() - draft.filedAt.getTime()) / (24 * HOUR_MS)
  if (draft.ends) return draft.ends
  if (draft.duplicateOf) return 'duplicate'
  if (ageDays < 1.5) return dice.chance(0.75) ? 'waiting' : 'answered'
  if (ageDays < 6 && dice.chance(0.45)) return dice.chance(0.3) ? 'waiting' : 'answered'
  let throwLeft = dice.share()
  for (const [state, share] of ENDS) {
    throwLeft -= share
    if (throwLeft < 0) return state === 'waiting' && ageDays > 21 ? 'answered' : state
  }
  return 'answered'
}

const line = (kind: EntryKind, at: Date, words: string | null, more: Partial<Line> = {}): Line => ({
  kind,
  at,
  byAccountId: null,
  byName: null,
  byReporter: false,
  words,
  detail: {},
  isPublic: true,
  ...more,
})

const later = (from: Date, hours: number, now: Date): Date =>
  new Date(Math.min(now.getTime() - 60_000, from.getTime() + Math.round(hours * HOUR_MS)))

/** What neighbors and the reporter add while it is not fixed. */
function marks(setting: Setting, from: Date, count: number): Line[] {
  const { dice, now } = setting
  let at = from
  return Array.from({ length: count }, () => {
    at = later(at, dice.between(20, 120), now)
    return line('still-there', at, null, { detail: { teller: dice.chance(0.5) ? 'follower' : 'anybody' } })
  })
}

function fixedLines(setting: Setting, answeredAt: Date, answer: Line): { lines: Line[]; closedAt: Date; reopenedAt: Date | null } {
  const { draft, dice, now, by } = setting
  const who = { byAccountId: by.accountId, byName: by.name }
  const sameDay = draft.key.startsWith('playground')
  const fixedAt = later(answeredAt, sameDay ? 1 : dice.between(4, 180), now)
  const lines = [answer, line('fixed', fixedAt, dice.pick(FIXED[needOf(draft)][draft.language]), who)]
  const old = now.getTime() - fixedAt.getTime() > 14 * 24 * HOUR_MS
  if (old && !sameDay && dice.chance(0.1)) {
    const reopenedAt = later(fixedAt, dice.between(20, 90), now)
    const again = later(reopenedAt, dice.between(30, 140), now)
    lines.push(
      line('reopened', reopenedAt, null, { byReporter: true, detail: { teller: 'reporter', after: 'fixed' } }),
      line('reply', reopenedAt, dice.pick(STILL_THERE[draft.language]), {
        byReporter: true,
        isPublic: false,
        detail: { teller: 'reporter' },
      }),
      line('fixed', again, dice.pick(FIXED[needOf(draft)][draft.language]), who),
    )
    return { lines, closedAt: again, reopenedAt }
  }
  if (dice.chance(0.35))
    lines.push(line('fixed', later(fixedAt, dice.between(2, 60), now), null, { byReporter: true, detail: { teller: 'reporter' } }))
  return { lines, closedAt: fixedAt, reopenedAt: null }
}

const said = (list: Said, { draft, dice, by }: Setting) => dice.pick(list[draft.language]).replace('{unit}', by.unitName)

/** When the answer came: nine times in ten within the promised hours. */
const answerHoursOf = ({ answerHours, dice }: Setting) =>
  dice.chance(0.9) ? answerHours * (0.05 + 0.85 * dice.share() ** 1.5) : answerHours * dice.between(1.05, 2.4)

/** The lines and closing of each end, after the answer. */
function ending(
  setting: Setting,
  end: ReportState,
  answeredAt: Date,
): { lines: Line[]; closedAt?: Date; reopenedAt?: Date | null; reason?: string } {
  const { draft, dice, now, by } = setting
  const who = { byAccountId: by.accountId, byName: by.name }
  const answer = (list: Said) => line('answer', answeredAt, said(list, setting), who)
  if (end === 'fixed') return fixedLines(setting, answeredAt, answer(LOOKED[needOf(draft)]))
  if (end === 'not-fixed') {
    const at = dice.whole(0, NOT_FIXED[draft.language].length - 1)
    const words = NOT_FIXED[draft.language][at] as string
    return {
      lines: [
        line('not-fixed', answeredAt, words, { ...who, detail: { why: REASONS[at] as string } }),
        ...marks(setting, answeredAt, dice.whole(0, 2)),
      ],
      closedAt: answeredAt,
      reason: REASONS[at] as string,
    }
  }
  if (end === 'not-ours') {
    const at = dice.whole(0, NOT_OURS[draft.language].length - 1)
    return {
      lines: [
        line('not-ours', answeredAt, NOT_OURS[draft.language][at] as string, {
          ...who,
          detail: { whose: OWNERS[draft.language][at] as string },
        }),
      ],
      closedAt: answeredAt,
      reason: OWNERS[draft.language][at] as string,
    }
  }
  if (end === 'duplicate')
    return {
      lines: [line('duplicate', answeredAt, said(MISSED, setting), { ...who, detail: { of: setting.duplicateReference ?? '' } })],
      closedAt: answeredAt,
    }
  if (end === 'in-problem')
    return {
      lines: [
        answer(LOOKED[needOf(draft)]),
        line('joined-problem', later(answeredAt, dice.between(1, 30), now), null, { ...who, detail: { problem: draft.problem ?? '' } }),
      ],
    }
  return {
    lines: [
      answer(LOOKED[needOf(draft)]),
      ...marks(setting, answeredAt, draft.key.startsWith('mattress') ? 2 : dice.chance(0.4) ? dice.whole(1, 3) : 0),
    ],
  }
}

/** A whole thread, oldest line first, none after `now`. */
export function threadOf(setting: Setting): Thread {
  const { draft, now, dice, by } = setting
  const end = endOf(setting)
  const assigned = line('assigned', later(draft.filedAt, 0.02, now), null, { detail: { to: by.unitName } })
  const note = dice.chance(0.15)
    ? [
        line('note', later(draft.filedAt, dice.between(1, 20), now), dice.pick(NOTES), {
          byAccountId: by.accountId,
          byName: by.name,
          isPublic: false,
        }),
      ]
    : []
  const ageHours = (now.getTime() - draft.filedAt.getTime()) / HOUR_MS
  // Where a story says how it ends, the answer has come by now.
  const hours = draft.ends ? Math.min(answerHoursOf(setting), 0.5 * ageHours) : answerHoursOf(setting)
  const answeredAt = new Date(draft.filedAt.getTime() + Math.round(hours * 60) * 60_000)
  if (end === 'waiting' || answeredAt.getTime() > now.getTime() - 10 * 60_000)
    return { state: 'waiting', stateReason: null, answeredAt: null, closedAt: null, reopenedAt: null, entries: [assigned, ...note] }
  const { lines, closedAt, reopenedAt, reason } = ending(setting, end, answeredAt)
  const reply =
    end !== 'duplicate' && dice.chance(0.12)
      ? [
          line('reply', later(answeredAt, dice.between(0.3, 20), now), dice.pick(REPLIES[draft.language]), {
            byReporter: true,
            isPublic: false,
            detail: { teller: 'reporter' },
          }),
        ]
      : []
  const entries = [assigned, ...note, ...lines, ...reply].sort((a, b) => a.at.getTime() - b.at.getTime())
  return { state: end, stateReason: reason ?? null, answeredAt, closedAt: closedAt ?? null, reopenedAt: reopenedAt ?? null, entries }
}
