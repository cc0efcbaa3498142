import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { clientFile } from './client.ts'

const require = createRequire(import.meta.url)
const AXE = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const POLICY =
  "default-src 'self'; script-src 'self' 'nonce-nonce-of-the-test'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'"

export const ORIGIN = 'http://gallery.test'
const pages = new Map<string, string>()

/** A browser context that serves the given pages and the built client by itself, with the content policy of production. */
export async function openContext(browser: Browser, device: { width: number; dark: boolean }): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.width < 600 ? 780 : 900 },
    colorScheme: device.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: false,
  })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const page = pages.get(pathname)
    if (page !== undefined)
      return route.fulfill({ body: page, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY } })
    const file = clientFile(pathname)
    return file ? route.fulfill(file) : route.fulfill({ status: 204, body: '' })
  })
  return context
}

/** Puts a page at a path of the gallery's own site. */
export const servePage = (path: string, html: string) => pages.set(path, html)

type AxeNode = { target: unknown[]; failureSummary?: string }
type AxeResult = { violations: { id: string; nodes: AxeNode[] }[] }

/** What axe finds, one line each; `only` runs one rule, for a second look in other colors. */
export async function axeFindings(page: Page, only?: string): Promise<string[]> {
  await page.evaluate(`${AXE};0`).catch(() => undefined)
  const options = { runOnly: only ? { type: 'rule', values: [only] } : { type: 'tag', values: RULES }, resultTypes: ['violations'] }
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''}`),
  )
}

/** Whether the page is wider than its window, and which elements reach out. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest('.map, svg, .table-room, .skip, .aside-text')
    })
    return [`scrolls sideways (${document.documentElement.scrollWidth} of ${width})`, ...out.slice(0, 4).map((element) => `${element.tagName} .${element.getAttribute('class')}`)]
  })
