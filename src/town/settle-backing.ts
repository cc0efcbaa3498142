import { type NewEvent, recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { answerSecret, hashOfAnswerSecret } from '#modules/backing/index.ts'
import { type BackingRow, backingOf } from './backing.ts'
import { DAY_MS } from './calendar.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

const LINK_DAYS = 90

/** The link of a request that is still open, as its letter would have carried it. */
function linkOf({ agency, units }: Town, row: BackingRow, key: string) {
  const byLink = row.endedAt === null && units.find(({ id }) => id === row.unitId)?.kind !== 'police'
  return byLink
    ? {
        secret_hash: hashOfAnswerSecret(answerSecret(key, agency.id, row.id)),
        secret_until: new Date(Date.parse(`${row.acceptedOn ?? row.dueOn}T12:00:00Z`) + LINK_DAYS * DAY_MS),
      }
    : { secret_hash: null, secret_until: null }
}

/** What its people and the clock would have left in the chain. */
function historyOf(row: BackingRow): NewEvent[] {
  const about = { kind: 'backing-request', id: row.id }
  const past = (at: Date, kind: string, by: string | null, detail: NewEvent['detail'] = {}): NewEvent => ({
    at,
    kind: `backing-${kind}`,
    about,
    by,
    detail,
    neighborhoodId: row.neighborhoodId,
  })
  const climbed = (ranks: number, to: string) =>
    past(new Date(row.askedAt.getTime() + ranks * row.answerDays * DAY_MS), 'escalated', null, { to })
  const events = [past(row.askedAt, 'asked', row.askedBy, { unitId: row.unitId, dueOn: row.dueOn, answerDays: row.answerDays })]
  if (row.rank !== 'officer') events.push(climbed(1, 'sergeant'))
  if (row.rank === 'chief') events.push(climbed(2, 'chief'))
  if (row.answeredAt) events.push(past(row.answeredAt, row.acceptedOn ? 'accepted' : 'declined', null))
  if (row.endedAt && row.state !== 'declined') events.push(past(row.endedAt, row.state, row.askedBy))
  return events
}

/** What the officers asked of the rest of the organization, with its history. `key`: the installation's for answer links. */
export async function settleBacking(at: WriteAt, town: Town, key: string): Promise<void> {
  const rows = backingOf(town)
  await insertAll(
    at,
    'backing_request',
    rows.map((row) => ({ ...columnsOf(row), ...linkOf(town, row, key), forgotten_at: null })),
  )
  const events = rows.flatMap(historyOf).filter((event) => event.at! <= town.now)
  await recordEvents(
    at,
    events.sort((a, b) => a.at!.getTime() - b.at!.getTime()),
  )
}
