import type { en } from './en.ts'

/** Languages that are complete. `qps` is the right-to-left pseudo language of the gallery, never offered to people. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number] | 'qps'

/** The shape of English with its literal strings widened: a language that lacks a word, or words it otherwise, does not compile. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> }
export type Words = Widened<typeof en>
