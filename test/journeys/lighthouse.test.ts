import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { browserPath, FLAGS } from '#test/kit/browser.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const
/** A busy machine only ever slows a page down: the best of a few runs is the nearest to the page itself. */
const RUNS = 3
const FAST = 95

type Seen = { readonly accessibility: number; readonly practices: number; readonly performance: number; readonly short: readonly string[] }

/** One run with Lighthouse's own defaults: a phone of the middle class on slow 4G, simulated. Scores of 100, and what fell short. */
async function look(url: string): Promise<Seen> {
  const chrome = await launch({ chromePath: browserPath(), chromeFlags: ['--headless=new', ...FLAGS], logLevel: 'silent' })
  try {
    const run = await lighthouse(url, { port: chrome.port, logLevel: 'error', onlyCategories: [...CATEGORIES] })
    if (!run) throw new Error('Lighthouse gave no result')
    const { categories, audits, runtimeError } = run.lhr
    if (runtimeError) throw new Error(runtimeError.message)
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

async function bestLook(url: string): Promise<Seen> {
  let best = await look(url)
  for (let run = 1; run < RUNS && best.performance < FAST; run++) {
    const next = await look(url)
    if (next.performance > best.performance) best = next
  }
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
