/** What an officer is given: one or more neighborhoods. */
export type Beat = {
  readonly id: string
  readonly slug: string
  readonly name: string
}
