import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf, sources } from './source.ts'

const isPure = (file: string) =>
  /^src\/(engines|town)\//.test(file)
    ? !/settle|\.test\./.test(file)
    : /^src\/modules\/[^/]+\/[^./]+\.ts$/.test(file) && !file.endsWith('/index.ts')

const IMPURE =
  /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b|\bfetch\(|\bprocess\.(env|argv)\b/
const impurities = (source: string): string[] => codeOf(source).match(new RegExp(IMPURE, 'g')) ?? []

const pure = sources.filter(isPure)

describe('rules and engines are pure: clock, dice and identity come in as arguments', () => {
  test('the check sees the code', () => expect(pure.length).toBeGreaterThan(30))
  test.each(pure)('%s has no clock and no dice', (file) => expect(impurities(readFileSync(file, 'utf8'))).toEqual([]))
  test.each(['const x = Math.random()', 'const now = new Date()', 'Date.now()', 'process.env.HOME'])(
    'a planted breach is seen: %s',
    (source) => expect(impurities(source)).not.toEqual([]),
  )
  test('a date made from an argument is no clock', () => expect(impurities('const day = new Date(at)')).toEqual([]))
})

describe('the environment is read in one place', () => {
  const readers = sources.filter((file) => !file.includes('.test.') && /\bprocess\.env\b/.test(codeOf(readFileSync(file, 'utf8'))))
  test('only main and the command line read it', () => expect(readers.filter((file) => !/^src\/(main|cli)\.ts$/.test(file))).toEqual([]))
})
