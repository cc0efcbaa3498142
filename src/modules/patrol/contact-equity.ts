import type { Block } from './contact-block.ts'
import { type ContactFact, daysSinceMet, MET_DAYS } from './familiarity.ts'

/** A block nobody was met on for 90 days. `days` undefined: not in half a year either. */
export type UnmetBlock = Block & { readonly days: number | undefined }

/** A language, or a kind of place: how many speak or stand there as far as is known, how many contacts in 90 days. */
export type Reached = { readonly name: string; readonly known: number; readonly contacts: number }

export type ContactEquity = {
  readonly blocks: { readonly met: number; readonly all: number; readonly unmet: readonly UnmetBlock[] }
  readonly languages: readonly Reached[]
  readonly placeKinds: readonly Reached[]
}

type Ground = {
  readonly blocks: readonly Block[]
  /** Reports by language in the last year: what people here speak, as far as they told us. */
  readonly languages: readonly { readonly language: string; readonly reports: number }[]
  readonly placeKinds: readonly { readonly kind: string; readonly places: number }[]
}

const inLast90 = (facts: readonly ContactFact[], now: Date) =>
  facts.filter(({ happenedAt }) => now.getTime() - happenedAt.getTime() <= MET_DAYS * 86_400_000)

/** The least met first, then the largest. */
const byLeast = (a: Reached, b: Reached) => a.contacts - b.contacts || b.known - a.known || a.name.localeCompare(b.name)

/**
 * Whom contact does not reach: blocks, languages and kinds of places without one in 90 days first. It asks for a visit, and judges nobody: no
 * officer's name is in it, and a block that nobody visited may have been content.
 */
export function equityOf({ blocks, languages, placeKinds }: Ground, facts: readonly ContactFact[], now: Date): ContactEquity {
  const days = daysSinceMet(facts, now)
  const recent = inLast90(facts, now)
  const unmet = blocks
    .filter(({ block }) => (days.get(block) ?? Number.POSITIVE_INFINITY) > MET_DAYS)
    .map((one) => ({ ...one, days: days.get(one.block) }))
    .sort((a, b) => (b.days ?? Number.MAX_VALUE) - (a.days ?? Number.MAX_VALUE) || b.addresses - a.addresses || a.block - b.block)
  const spoken = new Set([...languages.map(({ language }) => language), ...recent.map(({ language }) => language)])
  return {
    blocks: { met: blocks.length - unmet.length, all: blocks.length, unmet },
    languages: [...spoken]
      .map((name) => ({
        name,
        known: languages.find(({ language }) => language === name)?.reports ?? 0,
        contacts: recent.filter(({ language }) => language === name).length,
      }))
      .sort(byLeast),
    placeKinds: placeKinds
      .map(({ kind, places }) => ({ name: kind, known: places, contacts: recent.filter(({ placeKind }) => placeKind === kind).length }))
      .sort(byLeast),
  }
}
