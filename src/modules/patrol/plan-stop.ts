import type { LatLng } from '#engines/geometry/distance.ts'
import { dayIn, daysBetween } from '#modules/promises/index.ts'
import type { PlanStop, Reason, StopKind } from './plan.ts'
import { minutesOn, worthFactor } from './plan-chance.ts'
import { momentOf } from './plan-day.ts'
import type { BeatGround } from './plan-ground.ts'
import { type Recencies, type Recency, recenciesOf } from './plan-recency.ts'
import { hoursOf, MINUTES, NEW_FOR_DAYS, worthOf } from './plan-value.ts'

/** A stop before it has a place in the matrix of ways. */
export type DraftStop = Omit<PlanStop, 'location'> & { readonly at: LatLng }

export type StopsAsked = {
  readonly ground: BeatGround
  readonly day: string
  readonly timeZone: string
  readonly beginsAt: Date
  readonly until: Date
  readonly seed: number
}

/** What every kind of stop is made with. */
export type StopMaking = StopsAsked & {
  readonly recency: Recencies
  /** Whether the officer came to the beat so lately that introductions come first. */
  readonly isNew: boolean
}

export function makingOf(asked: StopsAsked): StopMaking {
  const { ground, day } = asked
  const isNew = ground.sinceOn !== null && daysBetween(ground.sinceOn, day) < NEW_FOR_DAYS
  return { ...asked, isNew, recency: recenciesOf(ground.contacts, ground.places) }
}

/** Whole days since the last contact; null: none in the past year. */
export const daysSince = ({ day, timeZone }: StopsAsked, { lastAt }: Recency): number | null =>
  lastAt === null ? null : Math.max(0, daysBetween(dayIn(timeZone, lastAt), day))

/** Shorter is no reason to go. */
const LEAST_REASON_DAYS = 7
export const noContact = (days: number | null): Reason[] =>
  days === null || days >= LEAST_REASON_DAYS ? [{ kind: 'no-contact', days }] : []

type Made = Pick<DraftStop, 'kind' | 'subject' | 'at' | 'block' | 'neighborhoodId' | 'reasons'> &
  Partial<Pick<DraftStop, 'placeId' | 'blockName' | 'rank'>> & {
    readonly need: number
    /** Days since the last contact; undefined where that does not matter: what is due is due. */
    readonly days?: number | null | undefined
    readonly own?: number
    readonly hours?: readonly [number, number]
    readonly window?: { readonly from: Date; readonly until: Date }
  }

/** Seconds of the plan between which a stop may start: by hours of the day, or its own window. */
function windowOf({ day, timeZone, beginsAt, until }: StopsAsked, made: Made) {
  const [from, to] = made.hours ?? hoursOf(made.kind)
  const opens = made.window?.from ?? momentOf(day, from * 60, timeZone)
  const closes = made.window?.until ?? momentOf(day, to * 60, timeZone)
  const seconds = (moment: Date) => Math.round((moment.getTime() - beginsAt.getTime()) / 1000)
  return { opensS: Math.max(0, seconds(opens)), closesS: Math.min(seconds(closes), seconds(until)) }
}

/** One stop, with its worth and minutes of this day. */
export function stopOf(asked: StopsAsked, made: Made): DraftStop {
  const { kind, subject, at, block, neighborhoodId, reasons, placeId = null, blockName = null, rank = 0 } = made
  const key = keyOf(kind, subject ?? placeId ?? String(block))
  const { need, days, own = 0 } = made
  return {
    ...{ key, kind, subject, at, block, neighborhoodId, reasons, placeId, blockName, rank },
    minutes: minutesOn(asked.seed, key, MINUTES[kind]),
    ...windowOf(asked, made),
    worth: worthOf({ kind, need, days, own }) * worthFactor(asked.seed, key),
  }
}

const keyOf = (kind: StopKind, of: string) => `${kind}:${of}`
