/** One line of `npm run bench -- engines`. */
export type Row = {
  readonly what: string
  readonly bar: string
  readonly seen: string
  readonly met: boolean
  /** Another program at the same work, and whether in this run. */
  readonly beside?: string
}
