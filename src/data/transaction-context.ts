import { AsyncLocalStorage } from 'node:async_hooks'

type Inside = { open: boolean; readonly afterCommit: (() => void)[] }
const context = new AsyncLocalStorage<Inside>()

/**
 * Runs a whole transaction so that a second one asked for within it is noticed, and runs what `afterCommit` left behind once it has ended well.
 */
export async function insideTransaction<T>(transaction: (within: <R>(body: () => Promise<R>) => Promise<R>) => Promise<T>): Promise<T> {
  const inside: Inside = { open: false, afterCommit: [] }
  const within = async <R>(body: () => Promise<R>): Promise<R> => {
    inside.open = true
    inside.afterCommit.length = 0
    try {
      return await context.run(inside, body)
    } finally {
      // Work that was started here and goes on later is no longer inside.
      inside.open = false
    }
  }
  const result = await transaction(within)
  for (const run of inside.afterCommit) run()
  return result
}

/** Calls `run` when the transaction that encloses this call has been committed; never when it is undone or there is none. */
export function afterCommit(run: () => void): void {
  context.getStore()?.afterCommit.push(run)
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
