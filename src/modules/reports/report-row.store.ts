import { type SqlBool, sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { standingOf } from './report.ts'
import type { PublicReport } from './report-view.ts'

/** The words only where the public may read them: what is withheld never leaves the database on a public page. */
const publicWords = sql<string | null>`case when r.words_are_public and r.hidden_at is null then r.words end`.as('public_words')
const wordsWait = sql<SqlBool>`r.words is not null and not r.words_are_public`.as('words_wait')

/** Reports as the public may see them: no true place, no address, no withheld words. Filters and order are the caller's. */
export const publicRows = (at: ReadAt) =>
  at.db
    .selectFrom('report as r')
    .innerJoin('category as c', (join) => join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.category_id'))
    .leftJoin('neighborhood as n', (join) => join.onRef('n.agency_id', '=', 'r.agency_id').onRef('n.id', '=', 'r.neighborhood_id'))
    .leftJoin('unit as u', (join) => join.onRef('u.agency_id', '=', 'r.agency_id').onRef('u.id', '=', 'r.unit_id'))
    .leftJoin('officer as o', (join) => join.onRef('o.agency_id', '=', 'r.agency_id').onRef('o.id', '=', 'r.officer_id'))
    .leftJoin('report as d', (join) => join.onRef('d.agency_id', '=', 'r.agency_id').onRef('d.id', '=', 'r.duplicate_of'))
    .select(['r.id', 'r.reference', 'r.state', 'r.state_reason', 'd.reference as duplicate_reference', 'r.public_lat', 'r.public_lng'])
    .select(['r.public_point_kind', 'r.filed_at', 'r.answer_due_at', 'r.answered_at', 'r.closed_at', 'r.reopened_at', 'r.hidden_at'])
    .select(['c.slug as category_slug', 'c.names as category_names', 'c.icon as category_icon', 'c.is_sensitive'])
    .select([
      'n.slug as neighborhood_slug',
      'n.name as neighborhood_name',
      'u.name as unit_name',
      'o.name as officer_name',
      'o.slug as officer_slug',
    ])
    .select([publicWords, wordsWait])
    .select((select) =>
      select
        .selectFrom('report_follower as f')
        .select((count) => sql<number>`${count.fn.countAll()}::int`.as('n'))
        .where('f.agency_id', '=', at.agencyId)
        .whereRef('f.report_id', '=', 'r.id')
        .where('f.is_reporter', '=', false)
        .as('neighbors'),
    )
    .where('r.agency_id', '=', at.agencyId)
    .where('c.agency_id', '=', at.agencyId)

export type PublicRow = Awaited<ReturnType<ReturnType<typeof publicRows>['executeTakeFirstOrThrow']>>

export const publicReportOf = (row: PublicRow): PublicReport => ({
  id: row.id,
  reference: row.reference,
  category: { slug: row.category_slug, names: row.category_names, icon: row.category_icon, isSensitive: row.is_sensitive },
  standing: standingOf(row),
  words: row.public_words,
  wordsWait: Boolean(row.words_wait),
  point: row.public_lat === null || row.public_lng === null ? null : { lat: row.public_lat, lng: row.public_lng },
  pointKind: row.public_point_kind,
  neighborhood:
    row.neighborhood_slug === null || row.neighborhood_name === null ? null : { slug: row.neighborhood_slug, name: row.neighborhood_name },
  unitName: row.unit_name,
  officer: row.officer_name === null || row.officer_slug === null ? null : { name: row.officer_name, slug: row.officer_slug },
  filedAt: row.filed_at,
  answerDueAt: row.answer_due_at,
  answeredAt: row.answered_at,
  closedAt: row.closed_at,
  reopenedAt: row.reopened_at,
  hiddenAt: row.hidden_at,
  neighbors: row.neighbors ?? 0,
})
