/** A name as it stands in a URL: lower case, no accents, hyphens; `area` where nothing is left of it. At most 60 characters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return plain || 'area'
}

/** The name's slug, numbered where it is taken: `elm-square`, `elm-square-2`. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name)
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}

/** In the order a person looks names up: accents and capitals do not matter, numbers count as numbers. */
export const byName = <T extends { readonly name: string }>(rows: readonly T[]): T[] => {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  return [...rows].sort((a, b) => compare(a.name, b.name))
}
