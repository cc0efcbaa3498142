import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { MODULES, sources, tablesOf } from './source.ts'

const FORBIDDEN = /(^|\/|-)(utils?|helpers?|common|lib|managers?|services?|misc)(\.|\/|$)/
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length

/** Longest file by floor (ARCHITECTURE.md); an engine or a table of words may ask for more in its first lines. */
const LIMITS: readonly [RegExp, number][] = [
  [/\.test\.tsx?$|\.gallery\.tsx$/, 400],
  [/\.store\.ts$|\.actions\.ts$|\.pages\.tsx$|\.island\.ts$/, 200],
  [/\.routes\.tsx$|^src\/modules\/[^/]+\/[^./]+\.ts$/, 150],
  [/./, 250],
]
const limitOf = (file: string) =>
  /^\/[/*].*longer than/m.test(readFileSync(file, 'utf8').slice(0, 400)) ? 600 : (LIMITS.find(([files]) => files.test(file))?.[1] ?? 250)

const everything = [...sources, ...globSync('{locales,test,bench,bin}/**/*.{ts,tsx,mjs}')].filter((file) => !file.includes('oracles'))

describe('names', () => {
  test('nothing is called utils, helpers, common, lib, manager or service', () =>
    expect(everything.filter((file) => FORBIDDEN.test(file))).toEqual([]))
  test('a planted name is seen', () => expect(FORBIDDEN.test('src/modules/reports/report-utils.ts')).toBe(true))
  test('files are kebab-case', () => expect(sources.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)))).toEqual([]))

  test('an island x-y.island.ts defines <x-y>', () => {
    const islands = sources.filter((file) => file.endsWith('.island.ts'))
    expect(
      islands.filter((file) => !readFileSync(file, 'utf8').includes(`customElements.define('${basename(file, '.island.ts')}'`)),
    ).toEqual([])
  })

  test('every module has a door and a README', () => {
    const lacking = MODULES.flatMap((module) => ['index.ts', 'README.md'].map((file) => `src/modules/${module}/${file}`)).filter(
      (file) => globSync(file).length === 0,
    )
    expect(lacking).toEqual([])
  })

  test('every table and every module word stands in the glossary', () => {
    const glossary = readFileSync('GLOSSARY.md', 'utf8').toLowerCase()
    const words = [...MODULES, ...['foundation', ...MODULES].flatMap(tablesOf)].map((word) => word.replaceAll('_', ' '))
    const stems = (word: string) => [word, word.replace(/ies$/, 'y'), word.replace(/s$/, '')]
    expect(words.filter((word) => !stems(word).some((stem) => glossary.includes(stem)))).toEqual([])
  })

  test('decisions have a day and a name', () =>
    expect(globSync('decisions/*').filter((file) => !/^decisions\/\d{4}-\d\d-\d\d-[a-z0-9-]+\.md$/.test(file))).toEqual([]))
})

describe('sizes', () => {
  test.each(everything)('%s is short enough to read at once', (file) => expect(linesOf(file)).toBeLessThanOrEqual(limitOf(file)))
  test('the median file has fewer than 80 lines', () => {
    const sizes = sources.map(linesOf).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
  })
})

describe('paths', () => {
  const sample = (name: string, path: (...args: never[]) => string) => [
    name,
    (path as (...args: string[]) => string)(...Array.from({ length: path.length || 1 }, (_, i) => (path.length ? `{${i + 1}}` : ''))),
  ]
  test('every URL of the site', () => {
    const all = Object.entries(paths).map(([name, path]) => {
      try {
        return sample(name, path as never).join(' ')
      } catch {
        return `${name} ${(path as () => string)()}`
      }
    })
    expect(all.join('\n')).toMatchSnapshot()
  })
})
