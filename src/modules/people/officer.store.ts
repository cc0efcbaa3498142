import type { ReadAt, WriteAt } from '#data/scope.ts'
import { faceFrom } from './face.ts'
import type { OfficerCard, OfficerWords } from './officer.ts'

export const officerColumns = [
  'o.id',
  'o.account_id as accountId',
  'o.slug',
  'o.name',
  'o.rank',
  'o.own_words as ownWords',
  'o.speaks',
  'o.face',
  'o.public_email as publicEmail',
  'o.public_phone as publicPhone',
  'o.since_on as sinceOn',
  'o.ended_at as endedAt',
] as const

/** A row with its face as it can be drawn. */
export const drawn = <Row extends { face: unknown }>(row: Row) => ({ ...row, face: faceFrom(row.face) })

const officers = (at: ReadAt) => at.db.selectFrom('officer as o').select(officerColumns).where('o.agency_id', '=', at.agencyId)

export async function findOfficer(at: ReadAt, slug: string): Promise<OfficerCard | undefined> {
  const row = await officers(at).where('o.slug', '=', slug).executeTakeFirst()
  return row && drawn(row)
}

export async function findOfficerById(at: ReadAt, id: string): Promise<OfficerCard | undefined> {
  const row = await officers(at).where('o.id', '=', id).executeTakeFirst()
  return row && drawn(row)
}

/** Officers who serve, by name; with `ended` those too who left, whose pages stay. */
export async function listOfficers(at: ReadAt, filter: { ended?: boolean } = {}): Promise<OfficerCard[]> {
  let query = officers(at)
  if (!filter.ended) query = query.where('o.ended_at', 'is', null)
  return (await query.orderBy('o.name').orderBy('o.id').limit(2000).execute()).map(drawn)
}

/** Adds an officer, or replaces everything said of the one with this id. */
export async function saveOfficer(at: WriteAt, officer: OfficerCard): Promise<void> {
  const said = {
    account_id: officer.accountId,
    name: officer.name,
    rank: officer.rank,
    own_words: officer.ownWords,
    speaks: officer.speaks,
    face: officer.face && JSON.stringify(officer.face),
    public_email: officer.publicEmail,
    public_phone: officer.publicPhone,
    since_on: officer.sinceOn,
    ended_at: officer.endedAt,
  }
  await at.db
    .insertInto('officer')
    .values({ agency_id: at.agencyId, id: officer.id, slug: officer.slug, ...said })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(said))
    .execute()
}

/** Saves what the officer alone writes. */
export async function saveOfficerWords(at: WriteAt, officerId: string, words: OfficerWords): Promise<void> {
  await at.db
    .updateTable('officer')
    .set({ own_words: words.ownWords, speaks: words.speaks, public_email: words.publicEmail, public_phone: words.publicPhone })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', officerId)
    .execute()
}

/** The page addresses that are taken, of those who left too. */
export async function listOfficerSlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('officer').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}
