import type { Page } from 'playwright-core'
import { paths } from '#paths.ts'
import { openBrowser } from '#test/kit/browser.ts'
import { kilobytes, type Part } from './table.ts'

const PAGES = [
  ['front page', paths.front()],
  ['report form', paths.report()],
  ['list of reports', paths.reports()],
  ['neighborhood page', paths.neighborhood('elm-square')],
  ['promises', paths.promises()],
  ['sign in', paths.signIn()],
] as const

type Weight = { html: number; css: number; js: number; others: number; requests: number }

/** What a first visit carries, as the browser counted it on the wire: bodies compressed, headers left out. */
async function weigh(page: Page, url: string): Promise<Weight> {
  await page.goto(url, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming
      return {
        kind: entry.entryType === 'navigation' ? 'html' : (/\.(css|js|mjs)$/.exec(new URL(name).pathname)?.[1] ?? 'others'),
        bytes: encodedBodySize,
      }
    }),
  )
  const of = (...kinds: string[]) => seen.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0)
  return { html: of('html'), css: of('css'), js: of('js', 'mjs'), others: of('others'), requests: seen.length }
}

const title = 'Weight: what a first visit carries, compressed, as Chromium counted it'

/** Opens each page in a browser that knows nothing yet. Where there is no browser, the part says so. */
export async function weighPages(url: string): Promise<Part> {
  const browser = await openBrowser().catch((error: Error) => error)
  if (browser instanceof Error) return { title, head: [], rows: [], notes: [`Not measured: ${browser.message}.`] }
  const rows: string[][] = []
  try {
    for (const [name, path] of PAGES) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const { html, css, js, others, requests } = await weigh(await context.newPage(), url + path)
      rows.push([name, kilobytes(js), kilobytes(css), kilobytes(html), kilobytes(others), String(requests)])
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return { title, head: ['page', 'JavaScript', 'CSS', 'HTML', 'font and pictures', 'requests'], rows, notes: [] }
}
