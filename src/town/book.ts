/** The beat books of the town: entries, organizations, people there who agreed to be asked, and one beat that changes hands. */
import { BOOK_LINES, BOOK_ORGANIZATIONS, type BookLine } from './book-lines.ts'
import { DAY_MS, dateOf, dayOf } from './calendar.ts'
import { idOf } from './identity.ts'
import type { BeatSlug } from './neighborhood.ts'
import { officerOf } from './officer.ts'
import type { Organization, Town } from './town.ts'

export type TownBookEntry = {
  readonly id: string
  readonly beatId: string
  readonly kind: BookLine['kind'] | 'organization'
  readonly title: string
  readonly words: string
  readonly placeId: string | null
  readonly neighborhoodId: string | null
  readonly organizationId: string | null
  readonly sourceKind: BookLine['source']
  readonly sourceWords: string | null
  readonly weekdays: readonly number[]
  readonly months: readonly number[]
  readonly fromClock: string | null
  readonly untilClock: string | null
  readonly observedOn: string
  readonly confirmedOn: string | null
  readonly by: string
  readonly writtenAt: Date
  readonly confirmedAt: Date | null
}

const NOBODY_YET = { placeId: null, organizationId: null, sourceWords: null, fromClock: null, untilClock: null } as const

const before = (town: Town, days: number): Date => new Date(town.now.getTime() - days * DAY_MS)
const dayBefore = (town: Town, days: number): string => dateOf(dayOf(town.now) - days)
const writerOf = (town: Town, beat: BeatSlug, daysAgo: number): string => town.ids.account(officerOf(beat, daysAgo))

function entryOf(town: Town, line: BookLine): TownBookEntry {
  const place = line.at === undefined ? undefined : town.places.find(({ name }) => name === line.at)
  if (line.at !== undefined && !place) throw new Error(`no place is called ${line.at}`)
  const { beat, kind, title, words, daysAgo, confirmed } = line
  return {
    ...NOBODY_YET,
    id: idOf(town.seed, 'book', `${beat}/${title}`),
    ...{ beatId: town.ids.beat(beat), kind, title, words },
    placeId: place?.id ?? null,
    neighborhoodId: place?.neighborhoodId ?? null,
    sourceKind: line.source,
    sourceWords: line.sourceWords ?? null,
    ...{ weekdays: line.weekdays ?? [], months: line.months ?? [] },
    ...{ fromClock: line.from ?? null, untilClock: line.until ?? null },
    observedOn: dayBefore(town, daysAgo),
    confirmedOn: confirmed === undefined ? null : dayBefore(town, confirmed),
    by: writerOf(town, beat, daysAgo),
    writtenAt: before(town, daysAgo),
    confirmedAt: confirmed === undefined ? null : before(town, confirmed),
  }
}

const organizationNamed = (town: Town, name: string): Organization => {
  const found = town.organizations.find((one) => one.name === name)
  if (!found) throw new Error(`no organization is called ${name}`)
  return found
}

/** What the officers wrote down, organizations too; some of it fresh, some due, some stale. */
export const bookEntries = (town: Town): TownBookEntry[] => [
  ...BOOK_LINES.map((line) => entryOf(town, line)),
  ...BOOK_ORGANIZATIONS.map(({ beat, name, words, daysAgo }): TownBookEntry => {
    const { id, neighborhoodId } = organizationNamed(town, name)
    return {
      ...NOBODY_YET,
      ...{ id: idOf(town.seed, 'book', `${beat}/organization/${name}`), beatId: town.ids.beat(beat), kind: 'organization' },
      ...{ title: name, words, neighborhoodId, organizationId: id, sourceKind: 'told', weekdays: [], months: [] },
      ...{ observedOn: dayBefore(town, daysAgo), confirmedOn: null, by: writerOf(town, beat, daysAgo) },
      ...{ writtenAt: before(town, daysAgo), confirmedAt: null },
    }
  }),
]

/** The organizations of the books, with what they do as the book tells it. */
export const bookOrganizations = (town: Town) =>
  BOOK_ORGANIZATIONS.map(({ name, words, daysAgo }) => {
    const { id, slug, kind, languages, neighborhoodId } = organizationNamed(town, name)
    return { id, slug, name, kind, does: words, languages, neighborhoodId, addedAt: before(town, daysAgo) }
  })

/** Who agreed to be asked: the name and address of the organization's own contact, for a year from the day of the consent. */
export const bookContacts = (town: Town) =>
  BOOK_ORGANIZATIONS.flatMap(({ beat, name, agreed }) => {
    if (!agreed) return []
    const [daysAgo, how, role] = agreed
    const { id, contactName, email } = organizationNamed(town, name)
    return [
      {
        ...{ id: idOf(town.seed, 'book-contact', name), organizationId: id, name: contactName, role, channel: email, consentHow: how },
        ...{ consentOn: dayBefore(town, daysAgo), consentUntil: dayBefore(town, daysAgo - 365) },
        ...{ recordedAt: before(town, daysAgo), recordedBy: writerOf(town, beat, daysAgo) },
      },
    ]
  })

const LEAVES_IN_DAYS = 9

/** The beat that changes hands: the second officer of North leaves in nine days, and the second of West follows. */
export function bookHandover(town: Town) {
  const [from, to, beatId] = [town.ids.officer('tobias-merrin'), town.ids.officer('darnell-pruitt'), town.ids.beat('north')]
  const turn = town.assignments.find(({ officerId, beatId: of, untilOn }) => officerId === from && of === beatId && untilOn === null)
  if (!turn) throw new Error('nobody leaves North')
  return {
    turnId: turn.id,
    leavesOn: dayBefore(town, -LEAVES_IN_DAYS),
    follower: {
      ...{ id: town.ids.officer('turn/darnell-pruitt/north/next'), beatId, officerId: to, duty: 'neighborhood-officer' as const },
      ...{ fromOn: dayBefore(town, -LEAVES_IN_DAYS - 1), untilOn: null },
    },
    ticked: [
      { item: 'walk', side: 'from' as const },
      { item: 'read', side: 'from' as const },
      { item: 'read', side: 'to' as const },
    ],
  }
}
