import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { clientFile } from './client.ts'

const require = createRequire(import.meta.url)
const AXE = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const POLICY =
  "default-src 'self'; script-src 'self' 'nonce-nonce-of-the-test'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'"

/** A small site on the loopback: pages as they are put there, the built client, and the content policy of production. */
export async function openSite(
  purpose = 'gallery',
): Promise<{ origin: string; put: (path: string, html: string) => void; server: Server }> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const page = pages.get(path)
    const file = page === undefined ? clientFile(purpose, path) : undefined
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
    else if (file) response.writeHead(200, { 'content-type': file.contentType, 'cache-control': 'public, max-age=3600' })
    else response.writeHead(204)
    response.end(page ?? file?.body)
  })
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, put: (path, html) => pages.set(path, html), server }
}

/** One tab on a device of its own. */
export async function openTab(browser: Browser, device: { width: number; dark: boolean }): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.width < 600 ? 780 : 900 },
    colorScheme: device.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

type AxeNode = { target: unknown[]; failureSummary?: string }
type AxeResult = { violations: { id: string; nodes: AxeNode[] }[] }

/** What axe finds by all its rules for WCAG 2.2 AA and good practice, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};0`)
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult
  return result.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 4)
      .map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''}`),
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
    return [
      `scrolls sideways (${document.documentElement.scrollWidth} of ${width})`,
      ...out.slice(0, 4).map((element) => `${element.tagName} .${element.getAttribute('class')}`),
    ]
  })
