/** Whoever passed last; `leave` lets the next one in. */
export type Pass = { leave(): void }

type Waiting = { readonly let: (pass: Pass) => void; readonly refuse: (error: Error) => void }

/**
 * Lets one asker in at a time, in the order they came: the embedded database has one connection.
 * `onWait` hears once a second while somebody has been kept waiting for longer than `patienceMs`.
 */
export class Turnstile {
  #queue: Waiting[] = []
  #shut: Error | undefined
  #taken = false
  #takenAt = 0
  #watch: NodeJS.Timeout | undefined
  #patienceMs: number
  #onWait: (heldMs: number, waiting: number) => void

  constructor(patienceMs: number, onWait: (heldMs: number, waiting: number) => void) {
    this.#patienceMs = patienceMs
    this.#onWait = onWait
  }

  get waiting(): number {
    return this.#queue.length
  }

  enter(): Promise<Pass> {
    if (this.#shut) return Promise.reject(this.#shut)
    if (!this.#taken) return Promise.resolve(this.#admit())
    this.#watch ??= setInterval(() => this.#look(), 1_000).unref()
    return new Promise((let_, refuse) => this.#queue.push({ let: let_, refuse }))
  }

  /** Turns everybody away who still waits and whoever comes later. */
  shut(error: Error): void {
    this.#shut = error
    for (const waiting of this.#queue.splice(0)) waiting.refuse(error)
    this.#rest()
  }

  #admit(): Pass {
    this.#taken = true
    this.#takenAt = performance.now()
    let left = false
    return {
      leave: () => {
        if (left) return
        left = true
        this.#taken = false
        const next = this.#queue.shift()
        if (next) next.let(this.#admit())
        else this.#rest()
      },
    }
  }

  #look(): void {
    const heldMs = performance.now() - this.#takenAt
    if (this.#queue.length > 0 && heldMs > this.#patienceMs) this.#onWait(heldMs, this.#queue.length)
  }

  #rest(): void {
    clearInterval(this.#watch)
    this.#watch = undefined
  }
}
