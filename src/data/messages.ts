import { sql } from 'kysely'
import type { About } from './events.ts'
import { newId } from './id.ts'
import { enqueue } from './job-request.ts'
import type { ReadAt, WriteAt } from './scope.ts'

export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  /** What mail it is: 'report-filed', 'sign-in-link'. */
  readonly kind: string
  readonly about: About
  readonly language: string
}

export type DueMessage = { readonly id: string; readonly attempts: number } & Message

/** The job that sends what is due in one agency. */
export const SEND_MAIL = 'send-mail'

/** Tried so often, over some four hours, and then given up until somebody looks. */
export const MAX_ATTEMPTS = 8

/** Puts a mail into the outbox, in the transaction of the change that it tells of; returns its id. Jobs send it. */
export async function queueMessage(at: WriteAt, message: Message): Promise<string> {
  const id = newId()
  await at.db
    .insertInto('message')
    .values({
      agency_id: at.agencyId,
      id,
      kind: message.kind,
      to_address: message.to,
      subject: message.subject,
      body: message.text,
      html: message.html ?? null,
      language: message.language,
      about_kind: message.about.kind,
      about_id: message.about.id,
      created_at: at.now,
      sent_at: null,
      failed_at: null,
      failure: null,
    })
    .execute()
  await enqueue(at, SEND_MAIL)
  return id
}

/** Mail to send at `now`, oldest first: new, or failed and its pause is over (1, 2, 4 ... minutes). */
export async function listDueMessages(at: ReadAt, now: Date, limit = 50): Promise<DueMessage[]> {
  const rows = await at.db
    .selectFrom('message')
    .select(['id', 'attempts', 'to_address', 'subject', 'body', 'html', 'kind', 'about_kind', 'about_id', 'language'])
    .where('agency_id', '=', at.agencyId)
    .where('sent_at', 'is', null)
    .where('to_address', 'is not', null)
    .where('attempts', '<', MAX_ATTEMPTS)
    .where((eb) => eb.or([eb('failed_at', 'is', null), eb(sql<Date>`failed_at + interval '1 minute' * power(2, attempts - 1)`, '<=', now)]))
    .orderBy('created_at')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    attempts: row.attempts,
    to: row.to_address ?? '',
    subject: row.subject ?? '',
    text: row.body ?? '',
    html: row.html ?? undefined,
    kind: row.kind,
    about: { kind: row.about_kind, id: row.about_id },
    language: row.language,
  }))
}

/** The mail server has taken it: address and words leave with it, that it was sent stays. */
export async function markSent(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('message')
    .set({ sent_at: at.now, failure: null, to_address: null, subject: null, body: null, html: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** `reason` is the mail server's own; the address in it is cut out. */
export async function markFailed(at: WriteAt, id: string, reason: string): Promise<void> {
  await at.db
    .updateTable('message')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), failed_at: at.now, failure: reason.replace(/\S+@\S+/g, '(address)').slice(0, 500) }))
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export type FailedMessage = {
  readonly id: string
  readonly kind: string
  readonly about: About
  readonly failure: string
  readonly failedAt: Date
  readonly attempts: number
}

/** Mail that failed and was not sent since, newest first: for the administrator, without address and words. */
export async function listFailedMessages(at: ReadAt, limit = 100): Promise<FailedMessage[]> {
  const rows = await at.db
    .selectFrom('message')
    .select(['id', 'kind', 'about_kind', 'about_id', 'failure', 'failed_at', 'attempts'])
    .where('agency_id', '=', at.agencyId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is not', null)
    .where('to_address', 'is not', null)
    .orderBy('failed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    about: { kind: row.about_kind, id: row.about_id },
    failure: row.failure ?? '',
    failedAt: row.failed_at ?? new Date(0),
    attempts: row.attempts,
  }))
}

/** Tries a mail again that was given up. */
export async function retryMessage(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('message')
    .set({ attempts: 0, failed_at: null, failure: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** Truly removes address and words of all mail about one thing; mail that still waits is never sent. Returns how many it touched. */
export async function forgetMessages(at: WriteAt, about: About): Promise<number> {
  const { numUpdatedRows } = await at.db
    .updateTable('message')
    .set({ to_address: null, subject: null, body: null, html: null, failure: null })
    .where('agency_id', '=', at.agencyId)
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
