import type { MethodSlug } from '#engines/method.ts'
import type { Words } from '#locales/words.ts'

/** What every language says of every method: one that lacks words does not compile. */
export type MethodWords = {
  readonly name: string
  readonly question: string
  readonly does: readonly string[]
  readonly example: string
  readonly not: readonly string[]
  readonly formula: { readonly said: string; readonly where: readonly { readonly sign: string; readonly means: string }[] }
  readonly limits: readonly string[]
  readonly needs: readonly string[]
  readonly refuses: readonly string[]
  readonly here: readonly string[]
  readonly checked: readonly string[]
}

export const methodWords = ({ methods }: Pick<Words, 'methods'>, slug: MethodSlug): MethodWords => {
  const each: Record<MethodSlug, MethodWords> = methods.each
  return each[slug]
}
