import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { hasRole, type Viewer } from '#modules/people/index.ts'
import { backingRows } from './backing.store.ts'
import type { BackingRequest } from './backing.ts'
import { type DeskKind, deskKindOf } from './backing-desk.ts'

/** Where the next page begins: after this moment and id. */
export type BackingCursor = { readonly endedAt: Date; readonly id: string }

const MOST_ON_DESK = 100

type Rows = ReturnType<typeof backingRows>
const NOBODYS = '00000000-0000-0000-0000-000000000000'
const beatsOf = ({ beatIds }: Viewer) => (beatIds.length > 0 ? [...beatIds] : [NOBODYS])

/** Narrowed to what `backingCan.see` lets this viewer see; the two must stay in step. */
function seenBy(rows: Rows, viewer: Viewer): Rows {
  if (hasRole(viewer, 'chief')) return rows
  return rows.where((where) =>
    where.or([
      where('b.asked_by', '=', viewer.accountId),
      where('b.beat_id', 'in', beatsOf(viewer)),
      ...(hasRole(viewer, 'sergeant') ? [where('b.beat_id', 'is', null)] : []),
    ]),
  )
}

/** Narrowed to what can be on one of this viewer's desks (`deskKindOf` says which of them is). */
function deskOf(rows: Rows, viewer: Viewer, today: string): Rows {
  const isSergeant = hasRole(viewer, 'sergeant')
  return rows.where('b.ended_at', 'is', null).where((where) => {
    const ledBySergeant = where.or([where('b.beat_id', 'in', beatsOf(viewer)), where('b.beat_id', 'is', null)])
    const onSite = where.or([where('u.kind', '=', 'police'), where('u.email', 'is', null)])
    const toAnswer = where.and([where.or([where('b.rank', '=', 'sergeant'), onSite]), ledBySergeant])
    const asked = where.and([
      where('b.state', '=', 'asked'),
      where.or([
        where.and([where('b.rank', '=', 'officer'), where('b.asked_by', '=', viewer.accountId)]),
        ...(isSergeant ? [toAnswer] : []),
        ...(hasRole(viewer, 'chief') ? [where('b.rank', '=', 'chief')] : []),
      ]),
    ])
    const wasItDone = where.and([
      where('b.state', '=', 'accepted'),
      where('b.asked_by', '=', viewer.accountId),
      where('b.accepted_on', '<', today),
    ])
    return where.or([asked, wasItDone])
  })
}

export type DeskLine = { readonly kind: DeskKind; readonly request: BackingRequest }

/**
 * What is on this viewer's desk on `today` (the agency's day), the longest due first, at most 100: requests they owe an answer to, wait for
 * an answer to, or should say of whether they were done. For the list here, and for the officer's page of the day.
 */
export async function listBackingOnDesk(at: ReadAt, viewer: Viewer, today: string): Promise<DeskLine[]> {
  const rows = await deskOf(backingRows(at), viewer, today)
    .orderBy(sql`coalesce(b.desk_due_at, b.answer_due_at)`)
    .orderBy('b.id')
    .limit(MOST_ON_DESK)
    .execute()
  return rows.flatMap((request) => {
    const kind = deskKindOf(viewer, request, today)
    return kind ? [{ kind, request }] : []
  })
}

/** What this viewer may see that has not ended, the longest waiting first: without an answer, then accepted. */
export const listOpenBacking = (at: ReadAt, viewer: Viewer, limit: number): Promise<BackingRequest[]> =>
  seenBy(backingRows(at), viewer)
    .where('b.ended_at', 'is', null)
    .orderBy(sql`case b.state when 'asked' then 0 else 1 end`)
    .orderBy(sql`coalesce(b.accepted_on::timestamptz, b.answer_due_at)`)
    .orderBy('b.id')
    .limit(limit)
    .execute()

/** What this viewer may see that has ended, the latest first; `after` is the last of the page before. */
export const listEndedBacking = (
  at: ReadAt,
  viewer: Viewer,
  { after, limit }: { after: BackingCursor | undefined; limit: number },
): Promise<BackingRequest[]> =>
  seenBy(backingRows(at), viewer)
    .where('b.ended_at', 'is not', null)
    .$if(after !== undefined, (rows) => rows.where(sql<boolean>`(b.ended_at, b.id) < (${after?.endedAt}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('b.ended_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(limit)
    .execute()

/** What a request can be about. */
export type BackingSubject = { readonly reportId: string } | { readonly problemSlug: string } | { readonly promiseId: string }

const MOST_ABOUT = 20

/** The requests about one report, problem or promise, also those for which such a promise was made, as far as this viewer may see them; the newest first. */
export function listBackingAbout(at: ReadAt, viewer: Viewer, subject: BackingSubject): Promise<BackingRequest[]> {
  const rows = seenBy(backingRows(at), viewer)
  const narrowed =
    'reportId' in subject
      ? rows.where('b.report_id', '=', subject.reportId)
      : 'problemSlug' in subject
        ? rows.where('b.problem_slug', '=', subject.problemSlug)
        : rows.where((where) =>
            where.or([where('b.promise_id', '=', subject.promiseId), where('b.made_promise_id', '=', subject.promiseId)]),
          )
  return narrowed.orderBy('b.asked_at', 'desc').orderBy('b.id').limit(MOST_ABOUT).execute()
}
