import type { ReadAt } from '#data/scope.ts'
import type { OutboxLine } from './house-keeping-view.ts'

/** The newest mail of the agency; address and words are null once they were removed. */
export const listOutbox = (at: ReadAt, limit = 100): Promise<OutboxLine[]> =>
  at.db
    .selectFrom('message')
    .select([
      'id',
      'kind',
      'to_address as to',
      'subject',
      'body',
      'created_at as createdAt',
      'sent_at as sentAt',
      'failed_at as failedAt',
      'failure',
    ])
    .where('agency_id', '=', at.agencyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
