import type { ReadAt } from '#data/scope.ts'

export type OutboxLine = {
  readonly id: string
  readonly kind: string
  readonly to: string | null
  readonly subject: string | null
  readonly body: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly failedAt: Date | null
  readonly failure: string | null
}

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
