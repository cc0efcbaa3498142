import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { browserPath, FLAGS } from '#test/kit/browser.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const
/** A busy machine only ever slows a page down: the best of a few runs is the nearest to the page itself. */
const RUNS = 4
const FAST = 95

/** What went wrong with Lighthouse's own recording, such as NO_NAVSTART when a busy machine lost the start of the trace: says nothing of the page. */
class NotRecorded extends Error {}

type Seen = { readonly accessibility: number; readonly practices: number; readonly performance: number; readonly short: readonly string[] }

/** One run with Lighthouse's own defaults: a phone of the middle class on slow 4G, simulated. Scores of 100, and what fell short. */
async function look(url: string): Promise<Seen> {
  const chrome = await launch({ chromePath: browserPath(), chromeFlags: ['--headless=new', ...FLAGS], logLevel: 'silent' })
  try {
    const run = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: [...CATEGORIES] })
    if (!run) throw new Error('Lighthouse gave no result')
    const { categories, audits, runtimeError } = run.lhr
    if (runtimeError) throw new NotRecorded(`${runtimeError.code}: ${runtimeError.message}`)
    const scoreOf = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const short = Object.values(audits).flatMap(({ id, score, displayValue }) =>
      score === null || score >= 0.9 ? [] : [displayValue ? `${id}: ${displayValue}` : id],
    )
    return {
      accessibility: scoreOf('accessibility'),
      practices: scoreOf('best-practices'),
      performance: scoreOf('performance'),
      short,
    }
  } finally {
    chrome.kill()
  }
}

/** The best of at most RUNS that could be recorded; throws what the last of them met when none could. */
async function bestLook(url: string): Promise<Seen> {
  let best: Seen | undefined
  let failure: unknown
  for (let run = 0; run < RUNS && (best?.performance ?? 0) < FAST; run++) {
    try {
      const next = await look(url)
      if (!best || next.performance > best.performance) best = next
    } catch (error) {
      if (!(error instanceof NotRecorded)) throw error
      failure = error
    }
  }
  if (!best) throw failure
  return best
}

describe('a resident with a middle-class phone on slow 4G', () => {
  let served: ServedTown
  beforeAll(async () => {
    served = await serveTown()
  })
  afterAll(() => served.close())

  test.each([
    ['the report form', paths.report()],
    ['a neighborhood page', paths.neighborhood('elm-square')],
  ])('finds %s quick, and open to everybody', async (_page, path) => {
    const seen = await bestLook(served.url + path)
    expect(seen, seen.short.join('\n')).toMatchObject({ accessibility: 100, practices: 100 })
    expect(seen.performance, seen.short.join('\n')).toBeGreaterThanOrEqual(FAST)
  })
})
