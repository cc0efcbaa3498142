import type { Child } from 'hono/jsx'

/** A picture in words and lines: its name, the sentence it says, the drawing with the table behind it, and what has to be known beside. */
export type Told = {
  readonly title: string
  readonly sentence: string
  readonly drawing: Child
  readonly notes: readonly (string | false)[]
}
