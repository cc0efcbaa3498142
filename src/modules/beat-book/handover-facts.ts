import type { BlindSpots } from './block.ts'
import type { Book } from './book-view.ts'
import type { Introduction } from './first-weeks.ts'
import type { Handover } from './handover.ts'
import type { Waiting } from './heard.ts'

/** Everything a handover pack is worded from. */
export type PackFacts = {
  readonly handover: Handover
  readonly names: HandoverNames
  readonly book: Book
  readonly waiting: readonly Waiting[]
  readonly blindSpots: BlindSpots
  readonly introductions: readonly Introduction[]
}

/** The two officers by name; `to` undefined: nobody follows yet. */
export type HandoverNames = { readonly from: string; readonly to: string | undefined }
