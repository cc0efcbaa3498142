import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf, MODULES, moduleOf, sources, tablesOf } from './source.ts'

const owned = new Map(['foundation', ...MODULES].map((module) => [module, tablesOf(module)]))

/** Tables a module may read: its own, those of modules above it, and the foundation's. */
const readable = (module: string) =>
  ['foundation', ...MODULES.slice(0, MODULES.indexOf(module) + 1)].flatMap((name) => owned.get(name) ?? [])

/** Names of tables in calls such as insertInto('report') or leftJoin('unit as u', ...). */
const named = (source: string, verbs: string) =>
  [...source.matchAll(new RegExp(`\\.(?:${verbs})\\(\\s*\\[?\\s*'(\\w+)(?: as \\w+)?'`, 'g'))].map((match) => match[1] ?? '')

const WRITES = 'insertInto|updateTable|deleteFrom|mergeInto'
const READS = 'selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|using|from'

function complaints(file: string, source: string): string[] {
  const module = moduleOf(file)
  if (!module) return []
  const own = owned.get(module) ?? []
  const known = new Set([...owned.values()].flat())
  return [
    ...named(source, WRITES)
      .filter((table) => known.has(table) && !own.includes(table))
      .map((table) => `${module} writes ${table}, which is not its own`),
    ...named(source, READS)
      .filter((table) => known.has(table) && !readable(module).includes(table))
      .map((table) => `${module} reads ${table} of a module below it`),
    ...(/\.selectAll\(|\breturningAll\(/.test(codeOf(source)) ? ['name the columns: a new one must not leak into a page by itself'] : []),
  ]
}

const isStore = (file: string) => file.endsWith('.store.ts') || /^src\/data\//.test(file)
const speaksSql = (source: string) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`|\bsql</.test(codeOf(source))
const stores = sources.filter((file) => file.endsWith('.store.ts'))

describe('tables', () => {
  test('the check sees tables and stores', () => {
    expect([...owned.values()].flat().length).toBeGreaterThan(30)
    expect(stores.length).toBeGreaterThan(10)
  })

  test.each(stores)('%s writes its own tables and reads its own and those above', (file) =>
    expect(complaints(file, readFileSync(file, 'utf8'))).toEqual([]),
  )

  const others = sources.filter(
    (file) => !isStore(file) && !file.includes('.test.') && !/^src\/(http\/house|town\/settle|start\/)/.test(file),
  )
  test.each(others)('%s does not speak SQL', (file) => expect(speaksSql(readFileSync(file, 'utf8'))).toBe(false))

  test.each(stores)('%s names the agency in every statement', (file) => {
    const source = readFileSync(file, 'utf8')
    const statements = (source.match(/\.(selectFrom|updateTable|deleteFrom)\(\s*'/g) ?? []).length
    const agencies = (source.match(/agency_id|\bagencyId\b|'(\w+\.)?id', '=', \w+\.?agency/g) ?? []).length
    expect(statements === 0 || agencies > 0).toBe(true)
  })

  test.each([
    ['a module that writes another one’s table', 'src/modules/problems/x.store.ts', `at.db.updateTable('report').set({})`],
    ['a module that reads below itself', 'src/modules/reports/x.store.ts', `at.db.selectFrom('problem').select('id')`],
    ['a join below itself', 'src/modules/reports/x.store.ts', `q.leftJoin('problem_report as pr', 'a', 'b')`],
    ['every column at once', 'src/modules/reports/x.store.ts', `at.db.selectFrom('report').selectAll()`],
  ])('a planted breach is seen: %s', (_what, file, source) => expect(complaints(file, source)).not.toEqual([]))
  test('a planted breach is seen: SQL outside a store', () => expect(speaksSql(`at.db.selectFrom('report')`)).toBe(true))
})
