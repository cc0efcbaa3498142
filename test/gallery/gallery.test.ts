import { mkdirSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#test/kit/browser.ts'
import { viewFor } from '#test/kit/view.ts'
import type { Assets } from '#ui/assets.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import { buildClient } from './client.ts'
import { axeFindings, openSite, openTab, sidewaysScroll } from './look.ts'

const files = import.meta.glob<{ gallery: GalleryExample[] }>('/src/**/*.gallery.tsx', { eager: true })
const nameOf = (file: string) =>
  file
    .replace(/^\/src\/(modules\/)?/, '')
    .replace('.gallery.tsx', '')
    .replaceAll('/', '-')
const examples = Object.entries(files).flatMap(([file, { gallery }]) =>
  gallery.map((example) => ({ ...example, file: `${nameOf(file)}-${example.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}` })),
)

/**
 * Each example is looked at three ways: a desk by day in English, a phone by night in Spanish, a phone from right to left.
 * The third is asked for room alone: its words are the first look's, turned around.
 */
const LOOKS = [
  { language: 'en', width: 1280, dark: false, axe: true },
  { language: 'es', width: 360, dark: true, axe: true },
  { language: 'qps', width: 360, dark: false, axe: false },
] as const
type Look = (typeof LOOKS)[number]

/** Pictures are for people who look at them: a run of everything, whose eyes are axe and the markup check, leaves them out. */
const TAKES_SHOTS = process.env['GALLERY_SHOTS'] !== 'no'
const SHOTS = 'shots/gallery'
const rules = new HtmlValidate({
  extends: ['html-validate:standard'],
  elements: ['html5'],
  rules: { 'long-title': 'off', 'require-sri': 'off', 'no-inline-style': 'error', 'tel-non-breaking': 'off', 'require-csp-nonce': 'off' },
})

let browser: Browser
let site: Awaited<ReturnType<typeof openSite>>
let asset: Assets
const tabs = new Map<Look, Page>()
const said: string[] = []

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  ;[browser, asset, site] = await Promise.all([openBrowser(), buildClient(), openSite()])
  for (const look of LOOKS) {
    const tab = await openTab(browser, look)
    tab.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    tab.on('pageerror', (error) => said.push(error.message))
    tabs.set(look, tab)
  }
})
afterAll(async () => {
  site?.server.close()
  await browser?.close()
})

async function markupOf(example: GalleryExample, look: Look): Promise<string> {
  const node = await example.render(viewFor(look.language, { asset }))
  return String(await (node as { toString(): string | Promise<string> }).toString())
}

const markupComplaints = (html: string): string[] =>
  rules.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))

async function complaintsOf(example: (typeof examples)[number], look: Look): Promise<string[]> {
  const html = await markupOf(example, look)
  const path = `/${example.file}/${look.language}`
  site.put(path, html)
  const tab = tabs.get(look)!
  await tab.goto(site.origin + path, { waitUntil: 'load' })
  await tab.evaluate(() => document.fonts.ready)
  const sideways = look.width === 360 ? await sidewaysScroll(tab) : []
  const shot = `${SHOTS}/${example.file}-${look.language}-${look.width}${look.dark ? '-dark' : ''}.png`
  if (TAKES_SHOTS) await tab.screenshot({ path: shot, fullPage: true, animations: 'disabled' })
  const found = look.axe ? await axeFindings(tab) : []
  return [...markupComplaints(html), ...sideways, ...found]
}

describe('the gallery', () => {
  test('the check sees the examples', () => expect(examples.length).toBeGreaterThan(8))

  test.each(examples)('$file', async (example) => {
    const found = await Promise.all(
      LOOKS.map(async (look) => [`${look.language} ${look.width}`, await complaintsOf(example, look)] as const),
    )
    const complaints = Object.fromEntries(found.filter(([, lines]) => lines.length > 0))
    expect({ ...complaints, ...(said.length > 0 ? { said: said.splice(0) } : {}) }).toEqual({})
  })
})
