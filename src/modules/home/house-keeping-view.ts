/** A mail as the outbox shows it. */
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

/** Work that failed, as the list shows it. */
export type FailedWork = { readonly id: string; readonly name: string; readonly failedAt: Date; readonly why: string }
