import { AsyncLocalStorage } from 'node:async_hooks'

type Inside = { open: boolean }
const context = new AsyncLocalStorage<Inside>()

/** Runs the body of an agency's transaction so that a second one asked for within it is noticed. */
export async function insideTransaction<T>(body: () => Promise<T>): Promise<T> {
  const inside: Inside = { open: true }
  try {
    return await context.run(inside, body)
  } finally {
    // Work that was started here and goes on later is no longer inside.
    inside.open = false
  }
}

/**
 * Throws when called from within an open transaction: the embedded database has one connection and would wait for itself for ever,
 * and on PostgreSQL the second transaction would not see what the first one wrote.
 */
export function refuseInsideTransaction(what: string): void {
  if (context.getStore()?.open) {
    throw new Error(`${what} inside a transaction would wait for that same transaction. Use the transaction's own \`at\` instead.`)
  }
}
