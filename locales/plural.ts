const rules = new Map<string, Intl.PluralRules>()

/** Which of the forms fits `n` in `tag`; `other` where the language asks for a form that is not given. Cost: one cached rule per language. */
export function plural(tag: 'en' | 'es', n: number, forms: { one: string; other: string; many?: string }): string {
  let rule = rules.get(tag)
  if (!rule) {
    rule = new Intl.PluralRules(tag)
    rules.set(tag, rule)
  }
  const form = rule.select(n)
  if (form === 'one') return forms.one
  return (form === 'many' ? forms.many : undefined) ?? forms.other
}
