import { recordEvents, saltedHash } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { findSentBefore, insertContacts, type NewContact } from './contact.store.ts'
import { nameBlocks } from './contact-block.store.ts'
import { type Known, knownOf, type Located, locate, refusalHere } from './contact-locating.actions.ts'
import type { LogOutcome, LogRefusal, SentContact } from './contact-log.ts'
import { type ContactLogger, outgrow } from './contact-outgrowth.actions.ts'
import { kindsIn } from './contact-words.ts'

type Before = Awaited<ReturnType<typeof findSentBefore>>[number]

const kept = ({ id }: SentContact): LogOutcome => ({ id, outcome: 'kept' })

const refused = (sent: SentContact, refusal: LogRefusal, words?: ReadonlySet<string>): LogOutcome => ({
  id: sent.id,
  outcome: 'refused',
  refusal,
  ...(words && refusal.startsWith('words') ? { found: kindsIn(sent, words) } : {}),
})

/** What there is to say of an id that was sent before: kept again, other content, or somebody else's. Forgotten words cannot be compared. */
function outcomeAgain({ sent, content }: Located, before: Before, officerId: string): LogOutcome {
  if (before.officerId !== officerId) return refused(sent, 'not-yours')
  const same = before.salt === null || before.fingerprint === null || saltedHash(content, before.salt) === before.fingerprint
  return same ? kept(sent) : refused(sent, 'changed')
}

function* eventsOf({ sent, row }: Located, words: ReadonlySet<string>) {
  const { neighborhoodId, kind, people, line, salt, happenedAt } = row
  const about = { kind: 'contact', id: row.id }
  const said = line === null || salt === null ? null : saltedHash(line, salt)
  yield { kind: 'contact-logged', about, neighborhoodId, detail: { kind, people, line: said, happenedAt: happenedAt.toISOString() } }
  const found = sent.namesNobody ? kindsIn(sent, words) : []
  if (found.length > 0) yield { kind: 'contact-words-confirmed', about, neighborhoodId, detail: { found: found.join('+') } }
}

/** The ids among these that were not there before; what came with them is filed and promised, and everything recorded. */
async function addNew(at: WriteAt, by: ContactLogger, located: readonly Located[], known: Known): Promise<Set<string>> {
  const blocks = located.flatMap(({ row }) => row.block ?? [])
  const names = await nameBlocks(at, blocks)
  const named = ({ row }: Located): NewContact => ({ ...row, blockName: row.block === null ? null : (names.get(row.block) ?? null) })
  // In one order, so that two requests with the same contacts wait for each other and never lock each other out.
  const sorted = [...located].sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const added = await insertContacts(at, sorted.map(named))
  const fresh = located.filter(({ row }) => added.has(row.id))
  for (const one of fresh) await outgrow(at, by, one.sent, named(one), known)
  const events = fresh.flatMap((one) => [...eventsOf(one, known.words)])
  if (events.length > 0) await recordEvents(at, events)
  return added
}

/**
 * Keeps contacts under the ids that the phone gave them, each once however often it is sent, and says for each in the order given whether it is
 * kept or why not. Sent again with the same content it is `kept` again; with other content it is refused as `changed` and the first stays as it
 * is, so that the officer decides; an id of another officer's contact is refused. One transaction: a handful of statements however many.
 */
export async function logContacts(at: WriteAt, by: ContactLogger, contacts: readonly SentContact[]): Promise<LogOutcome[]> {
  const known = await knownOf(at)
  const refusals = new Map(contacts.map((sent) => [sent, refusalHere(sent, at.now, by.sender.agency.timeZone, known)]))
  const taken = contacts.filter((sent) => !refusals.get(sent))
  const located = new Map(taken.map((sent) => [sent, locate(sent, by.officerId, at.now, known)]))
  // The first under an id is the one; a second with the same id in one request is compared with it.
  const first = new Map([...located.values()].reverse().map((one) => [one.row.id, one]))
  const before = new Map((await findSentBefore(at, [...first.keys()])).map((row) => [row.id, row]))
  const fresh = [...first.values()].filter(({ row }) => !before.has(row.id))
  const added = await addNew(at, by, fresh, known)
  // Kept in the same moment by another request of the same phone.
  const missed = fresh.map(({ row }) => row.id).filter((id) => !added.has(id))
  for (const row of await findSentBefore(at, missed)) before.set(row.id, row)
  return contacts.map((sent) => {
    const refusal = refusals.get(sent)
    if (refusal) return refused(sent, refusal, known.words)
    const one = located.get(sent) as Located
    const original = before.get(sent.id) ?? first.get(sent.id)?.row
    return original ? outcomeAgain(one, original, by.officerId) : kept(sent)
  })
}
