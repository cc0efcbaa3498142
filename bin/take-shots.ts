/**
 * Takes the README's pictures: the built server on a folder of its own, the invented town, the system's Chromium. The town is the same each time
 * but for its dates, which end today. Run: npm run shots, or with names: npm run shots -- inbox problem
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { paths } from '#paths.ts'
import { openBrowser } from '#test/kit/browser.ts'
import { start, stopAll } from '../bench/site/program.ts'
import { root } from '../bench/site/root.ts'

type Shot = {
  readonly name: string
  readonly path: string
  readonly width: 390 | 1280
  readonly height: number
  readonly dark?: true
  /** Whose eyes: by the sign-in link of that role; without it, a resident without an account. */
  readonly as?: 'officer' | 'sergeant'
  /** Goes on to the address that the first such link on the page has. */
  readonly follow?: string
}

const SQUARE = 'elm-square'
const SHOTS: readonly Shot[] = [
  { name: 'neighborhood', path: paths.neighborhood(SQUARE), width: 1280, height: 1400 },
  { name: 'neighborhood-phone', path: paths.neighborhood(SQUARE), width: 390, height: 1100, dark: true },
  { name: 'report-form', path: paths.report(), width: 390, height: 1100 },
  {
    name: 'report',
    path: paths.reports({ neighborhood: SQUARE }),
    follow: 'main li:has-text("Part of a larger problem") a[href^="/reports/"]',
    width: 1280,
    height: 1280,
  },
  { name: 'inbox', path: paths.inbox(), as: 'officer', width: 1280, height: 1000 },
  { name: 'today', path: paths.today(), as: 'officer', width: 390, height: 1100 },
  { name: 'walk', path: paths.plan(), as: 'officer', width: 390, height: 1100, dark: true },
  { name: 'contact', path: paths.newContact(), as: 'officer', width: 390, height: 1100 },
  { name: 'problem', path: paths.problem('bikes-at-the-station'), width: 1280, height: 1800 },
  { name: 'promises', path: paths.promises(), width: 1280, height: 1000 },
  { name: 'check', path: paths.problemStage('bikes-at-the-station', 'assessment'), as: 'sergeant', width: 1280, height: 1300 },
  // Last: the first look at everything begins when the site has started.
  { name: 'stands-out', path: paths.candidates(), as: 'sergeant', width: 1280, height: 1300 },
]

const MOST_BYTES = 200_000
const folder = mkdtempSync(join(tmpdir(), 'commonbeat-shots-'))
const wished = process.argv.slice(2)

/** Signs in as the invented person whose link the start printed. */
async function signIn(context: BrowserContext, url: string, role: string, log: string): Promise<void> {
  const secret = new RegExp(`${role}\\s+\\S+${paths.signInInvented('')}(\\S+)`).exec(readFileSync(log, 'utf8'))?.[1]
  if (!secret) throw new Error(`the start printed no link for ${role}`)
  const page = await context.newPage()
  await page.goto(url + paths.signInInvented(secret))
  await page.locator('main form button').first().click()
  await page.close()
}

/** With as many colors as fit below the limit. */
async function save(png: Buffer, name: string): Promise<number> {
  for (const colors of [256, 128, 64, 32]) {
    const bytes = await sharp(png).png({ palette: true, colors, effort: 8, dither: 0.6 }).toBuffer()
    if (bytes.length > MOST_BYTES) continue
    await writeFile(join(root, 'docs/shots', `${name}.png`), bytes)
    return bytes.length
  }
  throw new Error(`${name} does not fit in ${MOST_BYTES} bytes`)
}

async function open(page: Page, url: string, { path, follow }: Shot): Promise<void> {
  const arrive = async (to: string) => {
    const answer = await page.goto(to, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${to} answered ${answer?.status()}`)
  }
  await arrive(url + path)
  if (follow) await arrive(url + ((await page.locator(follow).first().getAttribute('href')) ?? ''))
  await page.evaluate(() => document.fonts.ready.then(() => true))
}

async function take(browser: Browser, url: string, log: string, shot: Shot): Promise<string> {
  const { width, height, dark, as } = shot
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    deviceScaleFactor: width === 390 ? 2 : 1,
  })
  try {
    if (as) await signIn(context, url, as, log)
    const page = await context.newPage()
    await open(page, url, shot)
    return `${shot.name}: ${Math.round((await save(await page.screenshot(), shot.name)) / 1000)} KB`
  } finally {
    await context.close()
  }
}

/** Takes those that were named, or all; one that fails is told and does not stop the others. */
async function takeAll(): Promise<number> {
  const log = join(folder, 'server.log')
  const server = await start('dist/server/main.js', [], { COMMONBEAT_DATA: join(folder, 'town'), LOG_LEVEL: 'warn' }, log, paths.report())
  const browser = await openBrowser()
  let failed = 0
  for (const shot of SHOTS.filter(({ name }) => wished.length === 0 || wished.includes(name))) {
    const said = await take(browser, server.url.replace('127.0.0.1', 'localhost'), log, shot).catch((error: Error) => {
      failed++
      return `${shot.name}: not taken, ${error.message}`
    })
    console.log(said)
  }
  await browser.close()
  return failed
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll().then(() => process.exit(1)))
try {
  mkdirSync(join(root, 'docs/shots'), { recursive: true })
  process.exitCode = (await takeAll()) === 0 ? 0 : 1
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}
