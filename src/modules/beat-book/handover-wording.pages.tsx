import { dayAfter, noonOf, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { dayAt, dayInWords } from '#ui/calendar.ts'
import type { View } from '#ui/view.ts'
import { type BookEntry, type EntryKind, inWeekOrder } from './book-entry.ts'
import { whereOf } from './book-entry-piece.pages.tsx'
import { languageLines, quoteFrom, whatItDid } from './book-heard.pages.tsx'
import { entriesOf, type Ground } from './book-view.ts'
import { nameIn, rhythmInWords, sourceInWords, todayOf } from './book-wording.pages.tsx'
import { firstTwoWeeks, type Step } from './first-weeks.ts'
import type { PackFacts } from './handover-facts.ts'
import type { PackLine, PackSection, PackSectionName } from './handover-pack.ts'

type Around = Pick<Ground, 'beat' | 'places' | 'neighborhoods'>
type Wording = { readonly view: View; readonly ground: Around; readonly facts: PackFacts }

const lineOf = ({ view, ground }: Wording, entry: BookEntry): PackLine => ({
  title: entry.title,
  words: entry.kind === 'rhythm' ? `${rhythmInWords(view, entry)}. ${entry.words}` : entry.words,
  note: [whereOf(ground, entry), sourceInWords(view, entry)].filter(Boolean).join(' · '),
  href: paths.bookEntry(ground.beat.slug, entry.id),
})

const written = (wording: Wording, kind: EntryKind): PackLine[] => {
  const entries = entriesOf(wording.facts.book, kind)
  return (kind === 'rhythm' ? inWeekOrder(entries) : entries).map((entry) => lineOf(wording, entry))
}

const promised = ({ view, facts }: Wording): PackLine[] =>
  facts.book.promises.map((promise) => {
    const line = promiseLine(view, promise)
    const note = view.words.beatBook.handover.promiseNote(line.owner, line.toWhom ?? '', line.byWhen ?? '')
    return { title: promise.what, words: line.stateWords ?? '', note, href: line.href }
  })

const waiting = ({ view, facts }: Wording): PackLine[] =>
  facts.waiting.map(({ reference, names, place, filedAt, answerDueAt }) => {
    const words = view.words.beatBook.handover
    const due = dayInWords(view, answerDueAt)
    return {
      title: place ? `${nameIn(view, names)}, ${place}` : nameIn(view, names),
      words: words.told(dayInWords(view, filedAt)),
      note: answerDueAt < view.now ? words.waitingLate(due) : words.waitingNote(due),
      href: paths.inboxReport(reference),
    }
  })

const concerns = (wording: Wording): PackLine[] => [
  ...written(wording, 'concern'),
  ...wording.facts.book.quotes.map((quote) => ({
    title: `“${quote.words}”`,
    words: '',
    note: `${quoteFrom(wording.view, quote)}, ${dayInWords(wording.view, quote.at)}`,
    href: quote.from === 'report' ? paths.reportPage(quote.reference) : undefined,
  })),
]

const tried = (wording: Wording): PackLine[] => [
  ...wording.facts.book.tried.map((one) => ({
    title: one.title,
    words: `${one.responses.join(' ')} ${whatItDid(wording.view, one)}`,
    note: `${wording.view.words.beatBook.tried[one.state]}, ${dayInWords(wording.view, one.openedAt)}`,
    href: paths.problem(one.slug),
  })),
  ...written(wording, 'tried'),
]

const blind = ({ view, facts }: Wording): PackLine[] =>
  facts.blindSpots.without.map(({ name, addresses }) => ({
    title: name,
    words: '',
    note: view.words.beatBook.handover.addresses(addresses),
  }))

function stepInWords(view: View, step: Step): PackLine {
  const words = view.words.beatBook.handover.steps
  const note = view.words.beatBook.handover.week[step.week]
  switch (step.kind) {
    case 'walk':
      return { title: words.walk, words: '', note }
    case 'promise':
      return { title: words.promise(step.what), words: dayInWords(view, noonOf(step.dueOn)), note, href: paths.promise(step.promiseId) }
    case 'blocks':
      return { title: words.blocks(step.count), words: words.beginWith(step.first.join(', ')), note }
    case 'meet': {
      const { kind, name, contacts, hasContactPerson } = step.introduction
      if (kind === 'organization') return { title: words.meetOrganization(name), words: hasContactPerson ? words.contactPerson : '', note }
      return { title: words.meetPlace(name), words: contacts > 0 ? words.contactsThere(contacts) : words.never, note }
    }
  }
}

/** What the first two weeks are for, from the first day on which both are there. */
function firstWeeks({ view, facts }: Wording): PackLine[] {
  const today = todayOf(view)
  const from = facts.handover.opensOn > today ? facts.handover.opensOn : today
  const steps = firstTwoWeeks({
    introductions: facts.introductions,
    promises: facts.book.promises,
    blindSpots: facts.blindSpots.without,
    weekOneUntil: dayAfter(from, 6),
    weekTwoUntil: dayAfter(from, 13),
  })
  return steps.map((step) => stepInWords(view, step))
}

const LINES: Readonly<Record<PackSectionName, (wording: Wording) => PackLine[]>> = {
  promises: promised,
  waiting,
  hazards: (wording) => written(wording, 'hazard'),
  places: (wording) => written(wording, 'place-note'),
  rhythms: (wording) => written(wording, 'rhythm'),
  organizations: (wording) => written(wording, 'organization'),
  languages: (wording) => [
    ...languageLines(wording.view, wording.facts.book.languages).lines.map((line) => ({ title: line, words: '', note: '' })),
    ...written(wording, 'language'),
  ],
  concerns,
  tried,
  custom: (wording) => written(wording, 'custom'),
  'blind-spots': blind,
  'first-weeks': firstWeeks,
}

const PART: Readonly<Partial<Record<PackSectionName, string>>> = {
  hazards: 'hazard',
  places: 'place-note',
  rhythms: 'rhythm',
  organizations: 'organization',
  languages: 'language',
  concerns: 'concern',
  tried: 'tried',
  custom: 'custom',
  promises: 'promises',
}

function ledeOf({ view, facts }: Wording, name: PackSectionName, isEmpty: boolean): string {
  const words = view.words.beatBook.handover
  const { blocks, without } = facts.blindSpots
  if (name === 'languages') return languageLines(view, facts.book.languages).lede
  if (name === 'blind-spots' && !isEmpty) return words.blind(without.length, blocks)
  return isEmpty ? words.empty[name] : ''
}

/** The pack in words, section by section in the order of what matters, the same for the page and for paper. Empty sections say so; "also good to know" goes. */
export function packInWords(wording: Wording, names: readonly PackSectionName[]): PackSection[] {
  const { view, ground } = wording
  const sections = names.map((name): PackSection => {
    const lines = LINES[name](wording)
    const part = PART[name]
    return {
      name,
      heading: view.words.beatBook.handover.sections[name],
      lede: ledeOf(wording, name, lines.length === 0),
      lines,
      href: name === 'waiting' ? paths.inbox({ beat: ground.beat.slug }) : part && `${paths.book(ground.beat.slug)}#${part}`,
    }
  })
  return sections.filter(({ name, lines }) => name !== 'custom' || lines.length > 0)
}

export type HandoverStateName = 'soon' | 'now' | 'over' | 'closed'

export const stateOf = (view: View, { closedAt, opensOn, overlapUntil }: PackFacts['handover']): HandoverStateName => {
  const today = dayAt(view, view.now)
  if (closedAt) return 'closed'
  if (today < opensOn) return 'soon'
  return today > overlapUntil ? 'over' : 'now'
}
