import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '#locales/en.ts'
import { es } from '#locales/es.ts'

type Tree = { readonly [key: string]: unknown }
const leaves = (tree: Tree, path = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value as Tree, `${path}${key}.`) : [[`${path}${key}`, value] as [string, unknown]],
  )

const english = leaves(en)
const spanish = new Map(leaves(es))

describe('words', () => {
  test('the check sees the words', () => expect(english.length).toBeGreaterThan(300))
  test('Spanish has every word that English has, and no other', () =>
    expect([...spanish.keys()].sort()).toEqual(english.map(([key]) => key).sort()))
  test('no long sentence was left in English', () => {
    const same = english.filter(([key, value]) => typeof value === 'string' && value.split(' ').length > 3 && spanish.get(key) === value)
    expect(same).toEqual([])
  })
  test('nobody is called a citizen, a user or a ticket', () => {
    const forbidden = /\b(citizens?|users?|tickets?|suspicious person)\b/i
    expect(english.filter(([, value]) => typeof value === 'string' && forbidden.test(value))).toEqual([])
  })
  test('pages hold no sentence of their own', () => {
    const pages = globSync('src/**/*.pages.tsx')
    const loose = pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+){2,}[^<{]*)</g)].map((match) => `${file}: ${match[1]}`),
    )
    expect(loose).toEqual([])
  })
})
