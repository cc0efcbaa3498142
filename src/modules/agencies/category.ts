/** What is wrong at a place, in the agency's words, and how soon it is answered. */
export type Category = {
  readonly id: string
  readonly slug: string
  /** By language; English is always there. */
  readonly names: Readonly<Record<string, string>>
  readonly kind: 'disorder' | 'neglect'
  /** A Lucide icon's name. */
  readonly icon: string
  /** Hours until the first answer is due. */
  readonly answerHours: number
  /** Null: the beat's own officer answers. */
  readonly unitId: string | null
  /** Sensitive: its reports never get a public point. */
  readonly isSensitive: boolean
  readonly position: number
}

/** The category's name in a language, else in English, else its slug. */
export const categoryName = (category: Pick<Category, 'names' | 'slug'>, language: string): string =>
  category.names[language] ?? category.names.en ?? category.slug
