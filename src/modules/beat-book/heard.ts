/** What somebody said in public or to an officer, in their words, with the day; never with a name. */
export type Quote =
  | {
      readonly from: 'report'
      readonly words: string
      readonly at: Date
      readonly reference: string
      readonly names: Readonly<Record<string, string>>
    }
  | { readonly from: 'contact'; readonly words: string; readonly at: Date; readonly place: string | null }

export type LanguageCount = { readonly language: string; readonly contacts: number }

/** Somebody who told us and has not heard yet. */
export type Waiting = {
  readonly reference: string
  readonly names: Readonly<Record<string, string>>
  /** Null also where its kind is sensitive: a pack is printed and carried about. */
  readonly place: string | null
  readonly filedAt: Date
  readonly answerDueAt: Date
}
