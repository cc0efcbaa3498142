import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { parseSync } from 'rolldown/utils'

/** Modules in their order. One may open the doors (index.ts) of those above it and read their tables; it writes only its own. */
export const MODULES = [
  'agencies',
  'people',
  'incidents',
  'reports',
  'promises',
  'problems',
  'pinpoint',
  'backing',
  'patrol',
  'beat-book',
  'trust',
  'tips',
  'home',
]

/** Tables by the module that owns them; `foundation` tables belong to data/. Read from the tables files, not kept by hand. */
export const tablesOf = (module: string): string[] => {
  const pattern = module === 'foundation' ? 'src/data/foundation.tables.ts' : `src/modules/${module}/*.tables.ts`
  return globSync(pattern).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+): \w+Table\b/gm)].map((match) => match[1] ?? ''),
  )
}

export const sources = globSync('src/**/*.{ts,tsx}').map(normalize).sort()
export const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1]

/** Everything a file imports, re-exports or loads later; type-only imports count too. */
export function importsOf(file: string, source = readFileSync(file, 'utf8')): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ]
}

/** The file an import means, from the project's root; undefined for a package. */
export const targetOf = (file: string, to: string): string | undefined => {
  if (to.startsWith('#locales/') || to.startsWith('#test/')) return to.slice(1)
  if (to.startsWith('#')) return `src/${to.slice(1)}`
  return to.startsWith('.') ? normalize(join(file, '..', to)) : undefined
}

/** The source without comments and the contents of strings, so that words in either are not taken for code. */
export const codeOf = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
