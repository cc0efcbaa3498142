import { mkdirSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#test/kit/browser.ts'
import { viewFor } from '#test/kit/view.ts'
import type { Assets } from '#ui/assets.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import { buildClient } from './client.ts'
import { axeFindings, openContext, ORIGIN, servePage, sidewaysScroll } from './look.ts'

const files = import.meta.glob<{ gallery: GalleryExample[] }>('/src/**/*.gallery.tsx', { eager: true })
const examples = Object.entries(files).flatMap(([file, { gallery }]) => {
  const of = file.replace(/^\/src\/(modules\/)?/, '').replace('.gallery.tsx', '').replaceAll('/', '-')
  return gallery.map((example) => ({ ...example, file: `${of}-${example.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` }))
})

/** Each example is looked at three ways: a desk by day in English, a phone by night in Spanish, a phone from right to left. */
const LOOKS = [
  { language: 'en', width: 1280, dark: false },
  { language: 'es', width: 360, dark: true },
  { language: 'qps', width: 360, dark: false },
] as const

const SHOTS = 'shots/gallery'
const rules = new HtmlValidate({
  extends: ['html-validate:standard'],
  elements: ['html5'],
  rules: { 'long-title': 'off', 'require-sri': 'off', 'no-inline-style': 'error', 'tel-non-breaking': 'off', 'require-csp-nonce': 'off' },
})

let browser: Browser
let asset: Assets
const contexts = new Map<(typeof LOOKS)[number], BrowserContext>()

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  ;[browser, asset] = await Promise.all([openBrowser(), buildClient()])
  for (const look of LOOKS) contexts.set(look, await openContext(browser, look))
})
afterAll(() => browser?.close())

async function markupOf(example: GalleryExample, language: (typeof LOOKS)[number]['language']): Promise<string> {
  const node = await example.render(viewFor(language, { asset }))
  return String(await (node as { toString(): string | Promise<string> }).toString())
}

async function complaintsOf(example: (typeof examples)[number], look: (typeof LOOKS)[number]): Promise<string[]> {
  const html = await markupOf(example, look.language)
  const path = `/${example.file}/${look.language}`
  servePage(path, html)
  const report = rules.validateStringSync(html)
  const markup = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))
  const page = await contexts.get(look)!.newPage()
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  try {
    await page.goto(ORIGIN + path, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const sideways = look.width === 360 ? await sidewaysScroll(page) : []
    await page.screenshot({ path: `${SHOTS}/${example.file}-${look.language}-${look.width}${look.dark ? '-dark' : ''}.png`, fullPage: true, animations: 'disabled' })
    const found = await axeFindings(page)
    await page.emulateMedia({ colorScheme: look.dark ? 'light' : 'dark' })
    const otherColors = look.language === 'en' ? await axeFindings(page, 'color-contrast') : []
    return [...markup, ...said, ...sideways, ...found, ...otherColors]
  } finally {
    await page.close()
  }
}

describe('the gallery', () => {
  test('the check sees the examples', () => expect(examples.length).toBeGreaterThan(5))

  test.concurrent.each(examples)('$file', async (example) => {
    const complaints: Record<string, string[]> = {}
    for (const look of LOOKS) {
      const found = await complaintsOf(example, look)
      if (found.length > 0) complaints[`${look.language} ${look.width}`] = found
    }
    expect(complaints).toEqual({})
  })
})
