import type { AgencySettings } from './settings.ts'

/** The steps in the order they are offered; each may be visited at any time. */
export const SET_UP_STEPS = ['agency', 'neighborhoods', 'beats', 'units', 'categories', 'masking', 'addresses', 'streets'] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** What there is so far. */
export type SetUpCounts = {
  readonly neighborhoods: number
  readonly withoutBeat: number
  readonly beats: number
  readonly units: number
  readonly categories: number
  readonly addresses: number
  /** Kilometers of walkable streets. */
  readonly streets: number
}

export type Missing =
  | 'no-public-contact'
  | 'no-neighborhoods'
  | 'no-beats'
  | 'neighborhoods-without-beat'
  | 'no-categories'
  | 'no-addresses'
  | 'no-streets'

/** `optional`: the site works without it, and says so. */
export type StepState = { readonly step: SetUpStep; readonly state: 'done' | 'open' | 'optional'; readonly missing?: Missing }

/** How far each step is, and what it still misses. */
export function stepStates(counts: SetUpCounts, settings: AgencySettings): StepState[] {
  const open = (step: SetUpStep, missing: Missing | undefined): StepState =>
    missing ? { step, state: 'open', missing } : { step, state: 'done' }
  const hasContact = settings.publicEmail !== null || settings.publicPhone !== null
  const beats = counts.beats === 0 ? 'no-beats' : counts.withoutBeat > 0 ? 'neighborhoods-without-beat' : undefined
  return [
    open('agency', hasContact ? undefined : 'no-public-contact'),
    open('neighborhoods', counts.neighborhoods === 0 ? 'no-neighborhoods' : undefined),
    open('beats', beats),
    { step: 'units', state: counts.units > 0 ? 'done' : 'optional' },
    open('categories', counts.categories === 0 ? 'no-categories' : undefined),
    { step: 'masking', state: 'done' },
    counts.addresses > 0 ? { step: 'addresses', state: 'done' } : { step: 'addresses', state: 'optional', missing: 'no-addresses' },
    counts.streets > 0 ? { step: 'streets', state: 'done' } : { step: 'streets', state: 'optional', missing: 'no-streets' },
  ]
}

/** Whether the site may open to the public: every step that it cannot do without is done. */
export const mayFinish = (states: readonly StepState[]): boolean => states.every(({ state }) => state !== 'open')
