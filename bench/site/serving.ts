import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '#paths.ts'
import { bareSteps, filedOnce, filingSteps } from './filing.ts'
import { type Load, loads } from './load.ts'
import { type Program, start } from './program.ts'
import { kilobytes, megabytes, type Part, ratio, seconds } from './table.ts'
import { weighPages } from './weight.ts'

const NEIGHBORHOOD = paths.neighborhood('elm-square')
const READ = [
  ['report form', paths.report()],
  ['list of reports', paths.reports()],
  ['neighborhood page', NEIGHBORHOOD],
] as const

type Trio = { readonly site: Program; readonly hono: Program; readonly node: Program }

const textOf = async (url: string) => {
  const answer = await fetch(url)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

/** Loads every page at the site and at both bare servers, page by page. */
async function loadAll({ site, hono, node }: Trio) {
  const measured: { name: string; loads: Load[] }[] = []
  for (const [number, [name, path]] of READ.entries()) {
    const bare = [{ path: `/${number}` }]
    const targets = [{ url: site.url, requests: [{ path }] }, ...[hono, node].map(({ url }) => ({ url, requests: bare }))]
    measured.push({ name, loads: await loads(targets) })
  }
  const filing = bareSteps([READ.length, READ.length + 1, READ.length + 2])
  const steps = await filingSteps(site.url)
  const targets = [{ url: site.url, requests: steps }, ...[hono, node].map(({ url }) => ({ url, requests: filing }))]
  measured.push({ name: 'filing a report (3 requests)', loads: await loads(targets) })
  return measured
}

const rowOf = ({ name, loads: [site, hono, node] }: { name: string; loads: Load[] }) => [
  name,
  (site?.perSecond ?? 0).toFixed(0),
  ratio(site?.perSecond, hono?.perSecond),
  ratio(site?.perSecond, node?.perSecond),
  `${site?.p95Ms.toFixed(0)} ms`,
  ratio(site?.p95Ms, hono?.p95Ms),
  ratio(site?.p95Ms, node?.p95Ms),
]

function servingPart(measured: readonly { name: string; loads: Load[] }[], sizes: readonly number[]): Part {
  const wrong = measured.flatMap(({ name, loads }) =>
    loads.filter((load) => load.wrong > 0).map((load) => `${load.wrong} answers of "${name}" were wrong.`),
  )
  return {
    title: 'Answers: ten connections, each asking as soon as it is answered',
    head: ['page', 'requests/s', 'of bare Hono', 'of bare node:http', 'p95', 'of bare Hono', 'of bare node:http'],
    rows: measured.map(rowOf),
    notes: [
      `The bare servers hold the same bytes in memory (${READ.map(([name], i) => `${name} ${kilobytes(sizes[i] ?? 0)}`).join(', ')}) and ask no database.`,
      'Uncompressed; one process each; the load comes from a process of its own.',
      ...(wrong.length > 0 ? wrong : ['Every answer was the one that was expected.']),
    ],
  }
}

type Starts = { readonly fresh: Program; readonly site: Program; readonly hono: Program; readonly node: Program }

const startPart = ({ fresh, site, hono, node }: Starts): Part => ({
  title: 'Start: from the command to the first answered page',
  head: ['start', 'time', 'of bare Hono', 'of bare node:http'],
  rows: [
    ['folder with data', site],
    ['fresh folder, which invents three years of a town', fresh],
  ].map(([name, program]) => {
    const { startedInMs } = program as Program
    return [name as string, seconds(startedInMs), ratio(startedInMs, hono.startedInMs), ratio(startedInMs, node.startedInMs)]
  }),
  notes: [],
})

function memoryPart({ site, hono, node }: Trio): Part {
  const [own, bareHono, bareNode] = [site.memory(), hono.memory(), node.memory()]
  return {
    title: 'Memory of the server, its embedded database included, after the load',
    head: ['memory', 'resident', 'of bare Hono', 'of bare node:http'],
    rows: own
      ? [
          ['now', megabytes(own.now), ratio(own.now, bareHono?.now), ratio(own.now, bareNode?.now)],
          ['at most', megabytes(own.most), ratio(own.most, bareHono?.most), ratio(own.most, bareNode?.most)],
        ]
      : [],
    notes: own ? [] : ['This system does not tell a process’s memory (no /proc): not measured.'],
  }
}

/** Serves the invented town from a fresh folder and then again from the same folder, and measures the second beside the bare servers. */
export async function measureSite(folder: string): Promise<Part[]> {
  const env = { COMMONBEAT_DATA: join(folder, 'town'), RATE_LIMIT_FACTOR: '1000000' }
  const server = (log: string) => start('dist/server/main.js', [], env, join(folder, log), paths.report())
  console.log('Starting on a fresh folder ...')
  const fresh = await server('fresh.log')
  await fresh.stop()
  console.log('Starting on the same folder ...')
  const site = await server('site.log')
  const pages = [...(await Promise.all(READ.map(([, path]) => textOf(site.url + path)))), ...(await filedOnce(site.url))]
  mkdirSync(join(folder, 'pages'))
  for (const [number, html] of pages.entries()) writeFileSync(join(folder, 'pages', `${number}.html`), html)
  const bare = (kind: string) => start('bench/site/bare.ts', [kind, join(folder, 'pages')], {}, join(folder, `${kind}.log`), '/0')
  const trio = { site, hono: await bare('hono'), node: await bare('node') }
  console.log('Weighing pages ...')
  const weight = await weighPages(site.url)
  console.log('Loading ...')
  const measured = await loadAll(trio)
  const sizes = pages.map((html) => Buffer.byteLength(html))
  const parts = [servingPart(measured, sizes), startPart({ fresh, ...trio }), weight, memoryPart(trio)]
  for (const program of [trio.site, trio.hono, trio.node]) await program.stop()
  return parts
}
