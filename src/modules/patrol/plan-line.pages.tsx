import { tagOf } from '#locales/language.ts'
import { daysBetween, noonOf } from '#modules/promises/index.ts'
import { clockInWords, dayAt, dayInWords } from '#ui/calendar.ts'
import type { IconName } from '#ui/icon.tsx'
import type { View } from '#ui/view.ts'
import { partsOfBlock } from './contact-block.ts'
import type { Reason, StopKind } from './plan.ts'
import { aboutMoment, type PlanLine } from './plan-view.ts'

/** A block by its stored name, as this language says it. */
export function blockInWords(view: View, name: string | null): string {
  const words = view.words.plan
  if (!name) return words.somewhere
  const { hundred, street } = partsOfBlock(name)
  return words.block(hundred, street)
}

/** "today", "tomorrow", "on November 25". */
export function dueInWords(view: View, dueOn: string): string {
  const days = daysBetween(dayAt(view, view.now), dueOn)
  if (days >= 0 && days < 2) return new Intl.RelativeTimeFormat(tagOf(view.language), { numeric: 'auto' }).format(days, 'day')
  return view.words.plan.onDay(dayInWords(view, noonOf(dueOn)))
}

/** What a stop is called: a place's or an event's name, what was promised, a problem's title, else its block. */
export function stopName(view: View, { of, name }: PlanLine): string {
  const words = view.words.plan
  if (of.kind === 'follow-up') return words.followUpAt(blockInWords(view, of.blockName))
  return name ?? blockInWords(view, of.blockName)
}

/** Which block it is near, for what is called otherwise; undefined where that says nothing new. */
export function stopWhere(view: View, { of, name }: PlanLine): string | undefined {
  if (!name || !of.blockName || of.kind === 'follow-up') return undefined
  const { hundred, street } = partsOfBlock(of.blockName)
  return view.words.plan.near(hundred, street)
}

const clock = (view: View, at: string) => clockInWords(view, new Date(at))

function reasonInWords(view: View, reason: Reason): string {
  const { why } = view.words.plan
  switch (reason.kind) {
    case 'promised':
      return reason.dueOn < dayAt(view, view.now) ? why.promisedLate : why.promised(dueInWords(view, reason.dueOn))
    case 'follow-up-due': {
      const due = why['follow-up-due'](dueInWords(view, reason.dueOn))
      return reason.reference ? `${due} ${why.reference(reason.reference)}` : due
    }
    case 'event':
      return why.event(clock(view, reason.startsAt), clock(view, reason.endsAt))
    case 'reports-wait':
    case 'reports-open':
      return why[reason.kind](reason.count)
    case 'no-contact':
      return why['no-contact'](reason.days)
    case 'quiet-neighborhood':
      return why['quiet-neighborhood'](reason.name, reason.days)
    default:
      return why[reason.kind]
  }
}

/** Why a stop is there, a sentence each. */
export const stopWhy = (view: View, { of }: PlanLine): string[] => of.reasons.map((reason) => reasonInWords(view, reason))

/** "About 2:20 PM". */
export const stopAbout = (view: View, { startsAt }: PlanLine): string => view.words.plan.about(clockInWords(view, aboutMoment(startsAt)))

export const STOP_ICON: Record<StopKind, IconName> = {
  promise: 'handshake',
  'follow-up': 'hand-heart',
  event: 'calendar',
  problem: 'target',
  place: 'map-pin',
  block: 'house',
}
