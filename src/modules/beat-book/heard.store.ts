import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { checkWords } from '#modules/reports/index.ts'
import type { LanguageCount, Quote, Waiting } from './heard.ts'

/** Enough to choose from, and few enough to read. */
const LOOKED_AT = 60

/** Whether the words can stand in the book: a person, a number or a plate in them, and they do not. */
const isFit = ({ words }: { readonly words: string }) => !checkWords(words).some(({ kind }) => kind !== 'crime')

const longEnough = ({ words }: { readonly words: string }) => words.length >= 30

/** What residents wrote in reports that everybody may read, newest first, from neighborhoods since a moment. */
async function quotesOfReports(at: ReadAt, neighborhoodIds: readonly string[], since: Date): Promise<Quote[]> {
  const rows = await at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .select(['report.words', 'report.filed_at as at', 'report.reference', 'category.names'])
    .where('report.agency_id', '=', at.agencyId)
    .where('report.neighborhood_id', 'in', [...neighborhoodIds])
    .where('report.filed_at', '>', since)
    .where('report.words_are_public', '=', true)
    .where('report.hidden_at', 'is', null)
    .where('report.words', 'is not', null)
    .where('category.is_sensitive', '=', false)
    .orderBy('report.filed_at', 'desc')
    .limit(LOOKED_AT)
    .execute()
  return rows.map(({ words, at: filedAt, reference, names }) => ({ from: 'report', words: words ?? '', at: filedAt, reference, names }))
}

async function quotesOfContacts(at: ReadAt, neighborhoodIds: readonly string[], since: Date): Promise<Quote[]> {
  const rows = await at.db
    .selectFrom('contact')
    .leftJoin('place', (join) => join.onRef('place.agency_id', '=', 'contact.agency_id').onRef('place.id', '=', 'contact.place_id'))
    .select(['contact.line', 'contact.happened_at as at', 'place.name as place', 'contact.block_name as blockName'])
    .where('contact.agency_id', '=', at.agencyId)
    .where('contact.neighborhood_id', 'in', [...neighborhoodIds])
    .where('contact.happened_at', '>', since)
    .where('contact.line', 'is not', null)
    .orderBy('contact.happened_at', 'desc')
    .limit(LOOKED_AT)
    .execute()
  return rows.map(({ line, at: happenedAt, place, blockName }) => ({
    from: 'contact',
    words: line ?? '',
    at: happenedAt,
    place: place ?? blockName,
  }))
}

/** Concerns in residents' own words, newest first, at most `limit`: from public reports and from what officers wrote down at contacts. */
export async function listQuotes(at: ReadAt, neighborhoodIds: readonly string[], since: Date, limit: number): Promise<Quote[]> {
  if (neighborhoodIds.length === 0) return []
  const quotes = [...(await quotesOfReports(at, neighborhoodIds, since)), ...(await quotesOfContacts(at, neighborhoodIds, since))]
  return quotes
    .filter((quote) => isFit(quote) && longEnough(quote))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, limit)
}

/** In which languages officers spoke with people, and how often, the most used first; contacts without people's names, as all are. */
export async function countLanguages(at: ReadAt, neighborhoodIds: readonly string[], since: Date): Promise<LanguageCount[]> {
  if (neighborhoodIds.length === 0) return []
  return at.db
    .selectFrom('contact')
    .select(['language', sql<number>`count(*)::int`.as('contacts')])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('happened_at', '>', since)
    .groupBy('language')
    .orderBy('contacts', 'desc')
    .orderBy('language')
    .limit(20)
    .execute()
}

/** Reports that wait for a first answer, the one owed longest first. */
export async function listWaiting(at: ReadAt, neighborhoodIds: readonly string[], limit: number): Promise<Waiting[]> {
  if (neighborhoodIds.length === 0) return []
  const rows = await at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .select(['report.reference', 'category.names', 'report.place', 'report.filed_at as filedAt', 'report.answer_due_at as answerDueAt'])
    .select('category.is_sensitive as isSensitive')
    .where('report.agency_id', '=', at.agencyId)
    .where('report.neighborhood_id', 'in', [...neighborhoodIds])
    .where('report.state', '=', 'waiting')
    .orderBy('report.answer_due_at')
    .limit(limit)
    .execute()
  return rows.map(({ isSensitive, ...row }) => ({ ...row, place: isSensitive ? null : row.place }))
}
