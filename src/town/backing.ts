/** Requests for backing: what the officers asked of units in a year, and what became of it. */
import { BACKING_HOLDERS, BACKING_LINES, BACKING_WHYS, type BackingLine } from './backing-lines.ts'
import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { diceFor } from './dice.ts'
import { idOf } from './identity.ts'
import { beatOf } from './neighborhood.ts'
import { officerOf } from './officer.ts'
import { NEIGHBORHOOD_SLUGS, type NeighborhoodSlug } from './outline.ts'
import type { Town } from './town.ts'
import type { Promise_ } from './town-work.ts'

const ANSWER_DAYS = 3

export type BackingRow = {
  readonly id: string
  readonly unitId: string
  readonly askedAt: Date
  readonly askedBy: string
  readonly officerId: string
  readonly beatId: string
  readonly neighborhoodId: string
  readonly reportId: null
  readonly problemSlug: null
  readonly promiseId: null
  readonly what: string
  readonly why: string
  readonly dueOn: string
  readonly answerDays: number
  readonly answerDueAt: Date
  readonly firstRank: 'officer'
  readonly rank: 'officer' | 'sergeant' | 'chief'
  readonly deskDueAt: Date | null
  readonly state: 'asked' | 'accepted' | 'declined' | 'done' | 'not-done' | 'withdrawn'
  readonly answeredAt: Date | null
  readonly answeredBy: 'link' | 'staff' | null
  readonly acceptedOn: string | null
  readonly acceptedName: string | null
  readonly madePromiseId: string | null
  readonly declineReason: Extract<BackingLine, { end: 'declined' }>['reason'] | null
  readonly answerWords: string | null
  readonly endedAt: Date | null
  readonly endedWords: string | null
}

type Asked = Pick<BackingRow, 'unitId' | 'askedAt' | 'what' | 'why' | 'dueOn'> & { readonly slug: NeighborhoodSlug; readonly key: string }
/** What every row has before anybody answered; `until` is when somebody did, or now. */
function askedRow(town: Town, { slug, key, ...asked }: Asked, until: Date): BackingRow {
  const daysAgo = dayOf(town.now) - dayOf(asked.askedAt)
  const officer = officerOf(beatOf(slug), daysAgo)
  const waitedDays = (until.getTime() - asked.askedAt.getTime()) / DAY_MS
  const rank = waitedDays > 2 * ANSWER_DAYS ? 'chief' : waitedDays > ANSWER_DAYS ? 'sergeant' : 'officer'
  return {
    id: idOf(town.seed, 'backing', key),
    ...asked,
    askedBy: town.ids.account(officer),
    officerId: town.ids.officer(officer),
    beatId: town.ids.beat(beatOf(slug)),
    neighborhoodId: town.ids.neighborhood(slug),
    reportId: null,
    problemSlug: null,
    promiseId: null,
    answerDays: ANSWER_DAYS,
    answerDueAt: new Date(asked.askedAt.getTime() + ANSWER_DAYS * DAY_MS),
    firstRank: 'officer',
    rank,
    deskDueAt: null,
    state: 'asked',
    answeredAt: null,
    answeredBy: null,
    acceptedOn: null,
    acceptedName: null,
    madePromiseId: null,
    declineReason: null,
    answerWords: null,
    endedAt: null,
    endedWords: null,
  }
}

const answeredBy = (town: Town, unitId: string) => (town.units.find(({ id }) => id === unitId)?.kind === 'police' ? 'staff' : 'link')

/** A line that did not end in a promise. */
function lineRow(town: Town, line: BackingLine, index: number): BackingRow {
  const askedAt = new Date(town.now.getTime() - line.daysAgo * DAY_MS - ((index * 7) % 9) * HOUR_MS)
  const until = line.end === 'silent' ? town.now : new Date(askedAt.getTime() + line.answerHours * HOUR_MS)
  const unitId = town.ids.unit(line.unit)
  const { what, why, slug } = line
  const row = askedRow(town, { unitId, askedAt, what, why, slug, key: `line/${index}`, dueOn: dateOf(dayOf(askedAt) + 21) }, until)
  if (line.end === 'declined') {
    const answer = { answeredAt: until, answeredBy: answeredBy(town, unitId), endedAt: until } as const
    return { ...row, ...answer, state: 'declined', declineReason: line.reason, answerWords: line.words }
  }
  if (line.end === 'withdrawn') return { ...row, state: 'withdrawn', endedAt: until }
  const desks = { officer: 1, sergeant: 2, chief: 0 }[row.rank] * ANSWER_DAYS * DAY_MS
  return { ...row, deskDueAt: desks === 0 ? null : new Date(askedAt.getTime() + desks) }
}

const STATE: Partial<Record<Promise_['state'], 'accepted' | 'done' | 'not-done'>> = {
  open: 'accepted',
  kept: 'done',
  'kept-late': 'done',
  broken: 'not-done',
}

/** A promise of a unit as the answer that it was to a request some days before. */
function promisedRow(town: Town, promise: Promise_): BackingRow | undefined {
  const state = STATE[promise.state]
  const slug = NEIGHBORHOOD_SLUGS.find((one) => town.ids.neighborhood(one) === promise.neighborhoodId)
  if (!state || !slug || promise.unitId === null) return undefined
  const dice = diceFor(town.seed, `backing/${promise.key}`)
  const askedAt = new Date(promise.madeAt.getTime() - dice.pick([9, 16, 22, 30, 41, 55, 68, 90, 160]) * HOUR_MS)
  const asked = {
    unitId: promise.unitId,
    askedAt,
    what: promise.what,
    why: dice.pick(BACKING_WHYS),
    slug,
    key: promise.key,
    dueOn: promise.dueOn,
  }
  return {
    ...askedRow(town, asked, promise.madeAt),
    state,
    answeredAt: promise.madeAt,
    answeredBy: answeredBy(town, promise.unitId),
    acceptedOn: promise.dueOn,
    acceptedName: dice.pick(BACKING_HOLDERS),
    madePromiseId: promise.id,
    endedAt: state === 'accepted' ? null : promise.settledAt,
    endedWords: state === 'accepted' ? null : promise.settledWords,
  }
}

/** Some forty requests of the year before the town's now: those that became promises of the ledger, and those that did not. */
export function backingOf(town: Town): BackingRow[] {
  const year = town.now.getTime() - 360 * DAY_MS
  const promised = town.promises.filter(({ ownerKind, madeAt }) => ownerKind === 'unit' && madeAt.getTime() > year)
  return [
    ...promised.flatMap((promise) => promisedRow(town, promise) ?? []),
    ...BACKING_LINES.map((line, index) => lineRow(town, line, index)),
  ]
}
