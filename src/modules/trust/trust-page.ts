import { type ItemFound, isShare, type ShareFound } from './estimate.ts'
import type { WaveResult } from './estimate-result.ts'

/** The item a page speaks of first: the one asked for, else trust, else the first of which a share may be shown. Undefined: none may. */
export function leadItem(items: readonly ItemFound[], asked?: string): ItemFound | undefined {
  const shown = items.filter(({ town }) => isShare(town))
  return shown.find(({ slug }) => slug === asked) ?? shown.find(({ slug }) => slug === 'trust') ?? shown[0]
}

/** How many in ten, as people say it: 0 to 10. */
export const inTen = ({ share }: Pick<ShareFound, 'share'>): number => Math.round(share * 10)

/** The longer arm of the interval in percentage points: "give or take". */
export const giveOrTake = ({ share, low, high }: Pick<ShareFound, 'share' | 'low' | 'high'>): number =>
  Math.max(1, Math.round(100 * Math.max(high - share, share - low)))

export type TrendPoint = { readonly name: string; readonly found: ShareFound | undefined }

/** What each wave found for the same question in the same words, oldest first; waves that did not ask it are left out. */
export function trendOf(waves: readonly WaveResult[], { slug, version }: Pick<ItemFound, 'slug' | 'version'>): TrendPoint[] {
  return waves
    .flatMap(({ name, sampled }) => {
      const item = sampled?.items.find((one) => one.slug === slug && one.version === version)
      return item ? [{ name, found: isShare(item.town) ? item.town : undefined }] : []
    })
    .reverse()
}

/** What was done in a neighborhood between two waves: beside what people said, never its cause. */
export type Done = { readonly problemsClosed: number; readonly promisesKept: number; readonly contacts: number }
export const NOTHING_DONE: Done = { problemsClosed: 0, promisesKept: 0, contacts: 0 }

/** Through how many days back from a wave's end things count where there is no earlier wave. */
export const DONE_WINDOW_DAYS = 182

/** The rows of the open data: every number that the page shows, and the same ones held back. */
export type DataRow = readonly (string | number)[]
export const DATA_COLUMNS = [
  ...['wave', 'opens_on', 'closes_on', 'mode', 'item', 'item_version', 'neighborhood'],
  ...['percent_favorable', 'low', 'high', 'answers', 'change', 'smallest_detectable_change', 'verdict', 'note'],
] as const

/** Of published waves; percentages are whole numbers, empty where held back. */
export function dataRows(waves: readonly WaveResult[], nameOf: (neighborhoodId: string) => string | undefined): DataRow[] {
  return waves.flatMap((wave) =>
    [wave.sampled, wave.open].flatMap((found) =>
      (found?.items ?? []).flatMap((item) => {
        const head = [wave.slug, wave.opensOn, wave.closesOn, found!.mode, item.slug, item.version]
        const isDrawn = found!.mode === 'sampled'
        const areas = item.neighborhoods.flatMap(({ neighborhoodId, ...row }) => {
          const name = nameOf(neighborhoodId)
          return name === undefined ? [] : [[...head, name, ...numbersOf(row.found, row.change, isDrawn)]]
        })
        return [[...head, '', ...numbersOf(item.town, item.change, isDrawn)], ...areas]
      }),
    ),
  )
}

const percent = (share: number): number => Math.round(100 * share)

function numbersOf(found: ItemFound['town'], change: ItemFound['change'], isDrawn: boolean): (string | number)[] {
  if (!isShare(found)) return ['', '', '', '', '', '', '', found]
  const ends = isDrawn ? [percent(found.low), percent(found.high)] : ['', '']
  const moved = change ? [percent(change.change), Math.ceil(100 * change.detectable), change.verdict] : ['', '', '']
  return [percent(found.share), ...ends, found.n, ...moved, isDrawn ? '' : 'not-a-sample']
}

const cell = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)

/** Comma-separated, with a line of names first, lines ended as RFC 4180 has it. */
export const csvOf = (rows: readonly DataRow[]): string => [DATA_COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
