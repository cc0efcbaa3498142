import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#modules/people/index.ts'
import { axeFindings, sidewaysScroll } from '#test/gallery/look.ts'
import { samplesOf } from '#test/kit/sample-path.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const SHOTS = 'shots/pages'
const DESK = { width: 1280, height: 900 }
const PHONE = { width: 360, height: 780 }

let served: ServedTown
const tabs = new Map<Role | undefined, { context: BrowserContext; page: Page }>()
const said: string[] = []

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  served = await serveTown()
})
afterAll(async () => {
  for (const { context } of tabs.values()) await context.close()
  await served?.close()
})

async function tabOf(as: Role | undefined): Promise<Page> {
  const known = tabs.get(as)
  if (known) return known.page
  const context = await served.browse({ ...(as ? { as } : {}), width: DESK.width })
  const page = await context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  tabs.set(as, { context, page })
  return page
}

type Look = { readonly name: string; readonly as?: Role; readonly path: string }

/** Everything that is wrong with one page: on a desk by day and on a phone by night, and what the browser said meanwhile. */
async function complaintsOf({ name, as, path }: Look): Promise<Record<string, string[]>> {
  const page = await tabOf(as)
  const found: Record<string, string[]> = {}
  const note = (look: string, lines: string[]) => lines.length > 0 && Object.assign(found, { [look]: lines })
  await page.setViewportSize(DESK)
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await page.goto(path, { waitUntil: 'load' })
  if (answer?.status() !== 200) return { status: [`${answer?.status()}`] }
  await page.evaluate(() => document.fonts.ready)
  const shoot = (look: string) => page.screenshot({ path: `${SHOTS}/${name}-${look}.png`, fullPage: true, animations: 'disabled' })
  note('desk, light', await axeFindings(page))
  await shoot('1280')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(PHONE)
  note('phone, sideways', await sidewaysScroll(page))
  note('phone, dark', await axeFindings(page))
  await shoot('360-dark')
  note('said', said.splice(0))
  return found
}

const STAGES = ['scanning', 'analysis', 'response', 'assessment'] as const
const WORKED = 'bikes-at-the-station'

/** One beat of the town; all have the same pages. */
const BEAT = 'center'

const LOOKS: readonly Look[] = [
  { name: 'front', path: '/' },
  { name: 'neighborhoods', path: '/neighborhoods' },
  { name: 'neighborhood', path: '/neighborhoods/elm-square' },
  { name: 'find', path: '/find?address=14+Ropewalk' },
  { name: 'find-nothing', path: '/find?address=Nowhere' },
  { name: 'report', path: '/report' },
  { name: 'report-tell', path: '/report?category=street-light' },
  { name: 'reports', path: '/reports' },
  { name: 'moderation', path: '/moderation' },
  { name: 'promises', path: '/promises' },
  { name: 'problems', path: '/problems' },
  { name: 'problem', path: `/problems/${WORKED}` },
  { name: 'problem-closed', path: '/problems/glass-at-quarry-pond' },
  { name: 'incidents', path: '/incidents' },
  { name: 'officers', path: '/officers' },
  { name: 'officer', path: '/officers/amara-diallo' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'about', path: '/about' },
  { name: 'how-it-works', path: '/how-it-works' },
  { name: 'get-started', path: '/get-started' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'methods', path: '/methods' },
  { name: 'method', path: '/methods/judging-a-response' },
  { name: 'outbox', path: '/outbox' },
  { name: 'account', as: 'officer', path: '/account' },
  { name: 'inbox', as: 'officer', path: '/inbox' },
  { name: 'new-problem', as: 'officer', path: '/problems/new' },
  { name: 'new-promise', as: 'officer', path: '/promises/new' },
  ...STAGES.map((stage) => ({ name: `stage-${stage}`, as: 'officer' as const, path: `/problems/${WORKED}/${stage}` })),
  { name: 'candidates', as: 'sergeant', path: '/candidates' },
  { name: 'problem-numbers', as: 'officer', path: `/problems/${WORKED}/analysis/numbers` },
  { name: 'familiarity', path: '/neighborhoods/elm-square/familiarity' },
  { name: 'promise-rates', path: '/promises/rates' },
  { name: 'backing-times', path: '/backing/response-times' },
  { name: 'beat-time', path: '/beat-time' },
  { name: 'beat-time-of', path: `/beat-time/${BEAT}` },
  { name: 'today', as: 'officer', path: '/today' },
  { name: 'today-chief', as: 'chief', path: '/today' },
  { name: 'plan', as: 'officer', path: '/plan' },
  { name: 'new-contact', as: 'officer', path: '/contacts/new' },
  { name: 'contacts', as: 'officer', path: '/contacts' },
  { name: 'contact-log', as: 'officer', path: '/patrol/log' },
  { name: 'diary', as: 'officer', path: '/diary' },
  { name: 'shifts', as: 'sergeant', path: '/shifts' },
  { name: 'backing', as: 'sergeant', path: '/backing' },
  { name: 'beat-book', as: 'chief', path: `/beats/${BEAT}/book` },
  { name: 'contact-equity', as: 'chief', path: `/beats/${BEAT}/contact-equity` },
  { name: 'incidents-staff', as: 'analyst', path: '/incidents' },
  { name: 'imports', as: 'administrator', path: '/imports' },
  { name: 'people', as: 'administrator', path: '/people' },
  { name: 'new-person', as: 'administrator', path: '/people/new' },
  { name: 'answer-templates', as: 'sergeant', path: '/answer-templates' },
  ...[
    '',
    '/agency',
    '/neighborhoods',
    '/boundaries',
    '/drawing',
    '/beats',
    '/officers',
    '/assignments',
    '/categories',
    '/units',
    '/addresses',
    '/masking',
  ].map((step) => ({ name: `set-up${step.replace('/', '-')}`, as: 'administrator' as const, path: `/set-up${step}` })),
  { name: 'jobs', as: 'administrator', path: '/jobs' },
]

describe('a page of the running town is clean in every light and at every width, and the browser has nothing to say', () => {
  test.each(LOOKS)('$name', async (look) => expect(await complaintsOf(look)).toEqual({}))

  test('a report, as everybody sees it and as an officer does; behind its private link; a promise', async () => {
    const samples = await samplesOf(served.town)
    const [reference = '', sensitive = ''] = samples['/reports/'] ?? []
    const looks: Look[] = [
      { name: 'report-page', path: `/reports/${reference}` },
      { name: 'report-page-sensitive', path: `/reports/${sensitive}` },
      { name: 'follow', path: `/follow/${samples['/follow/:secret']?.[0]}` },
      { name: 'verdict', path: `/follow/${samples['/follow/:secret']?.[0]}/verdict` },
      { name: 'promise', path: `/promises/${samples['/promises/']?.[0]}` },
      { name: 'inbox-report', as: 'officer', path: `/inbox/${reference}` },
    ]
    for (const look of looks) expect([look.name, await complaintsOf(look)]).toEqual([look.name, {}])
  })
})
