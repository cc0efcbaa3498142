import { tagOf } from '#locales/language.ts'
import { dayInWords } from '#ui/calendar.ts'
import type { View } from '#ui/view.ts'
import type { Ground } from './book-view.ts'
import { dayWords } from './book-wording.pages.tsx'
import { byWorth } from './first-weeks.ts'
import { CHECK_ITEMS, type Side } from './handover.ts'
import type { PackFacts } from './handover-facts.ts'
import { cutToRead, PACK_SECTIONS, readingMin } from './handover-pack.ts'
import type { Paper, PaperMap } from './handover-paper.ts'
import { packInWords } from './handover-wording.pages.tsx'

/** A map on paper holds few names, or none can be read. */
const MOST_NAMES = 14

function mapOf(view: View, ground: Ground, facts: PackFacts): PaperMap {
  const told = new Set(facts.book.entries.flatMap(({ placeId }) => placeId ?? []))
  return {
    alt: view.words.beatBook.map(ground.beat.name),
    outlines: ground.boundaries,
    streets: ground.background.streets.map(({ line }) => line),
    water: ground.background.water,
    places: ground.places
      .filter(({ id }) => told.has(id))
      .slice(0, MOST_NAMES)
      .map(({ lat, lng, name }) => ({ at: [lng, lat], name })),
  }
}

function ticksOf(view: View, { handover, names }: PackFacts, item: string): string {
  const words = view.words.beatBook.handover
  const one = (side: Side, name: string) => {
    const at = handover.checklist.ticks[item]?.[side]
    return at ? words.checklist.ticked(name, dayInWords(view, new Date(at))) : words.checklist.open(name)
  }
  return `${one('from', names.from)}   ·   ${one('to', names.to ?? words.nobodyYet)}`
}

/** The pack in words for paper: the same lines as its page. */
export function paperOf(view: View, ground: Ground, facts: PackFacts): Paper {
  const words = view.words.beatBook.handover
  const { handover, names } = facts
  const sections = cutToRead(packInWords({ view, ground, facts }, PACK_SECTIONS))
  const introductions = facts.introductions.toSorted(byWorth).slice(0, 12)
  return {
    language: tagOf(view.language),
    title: words.title(ground.beat.name),
    eyebrow: `${view.agency.name} · ${words.eyebrow} · ${words.reading(readingMin(sections))}`,
    lede: words.lede(names.from, names.to ?? words.nobodyYet),
    dates: [
      { term: words.dates.opens, value: dayWords(view, handover.opensOn) },
      { term: words.dates.leaves(names.from), value: dayWords(view, handover.leavesOn) },
      { term: words.dates.overlap, value: dayWords(view, handover.overlapUntil) },
    ],
    sections: sections.map((section) => ({ ...section, more: words.more(section.left) })),
    checklist: {
      title: words.checklist.title,
      lede: words.checklist.lede,
      items: [
        ...CHECK_ITEMS.map((item) => ({ text: words.checklist.items[item], ticks: ticksOf(view, facts, item) })),
        ...introductions.map(({ id, name }) => ({ text: name, ticks: ticksOf(view, facts, `meet-${id}`) })),
      ],
    },
    made: words.paper.made(dayInWords(view, view.now)),
    page: words.paper.page,
    map: mapOf(view, ground, facts),
  }
}
