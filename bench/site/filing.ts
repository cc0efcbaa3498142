import { insidePoint } from '#engines/geometry/inside-point.ts'
import type { Polygon } from '#engines/geometry/polygon.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import type { Step } from './load.ts'

type Told = { readonly place: { lat: string; lng: string }; readonly words: string }
type Carried = { csrf?: string; draft?: string; told?: Told }

const WORDS = [
  'The lamp at the corner has been dark since Monday.',
  'Somebody left a sofa and four bags beside the steps.',
  'Cars come round here far too fast when school lets out.',
  'The fence at the lot is down again and glass lies on the path.',
]
const CATEGORIES = ['street-light', 'dumping', 'graffiti', 'glass-and-litter']
const HEADERS = { 'content-type': 'application/x-www-form-urlencoded' }

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const fieldIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** Places well inside of the town's neighborhoods, with dice of their own, so that reports do not pile up at one corner. */
async function placesIn(url: string) {
  const { features } = (await (await fetch(`${url}/boundaries.geojson`)).json()) as { features: { geometry: Polygon }[] }
  const inside = features.map(({ geometry }) => insidePoint(geometry))
  const dice = seededRandom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!
  return (): Told & { category: string } => {
    const { lat, lng, edgeM } = pick(inside)
    const [away, angle] = [(dice() * edgeM * 0.9) / 111_320, dice() * 2 * Math.PI]
    const place = {
      lat: (lat + away * Math.sin(angle)).toFixed(6),
      lng: (lng + (away * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180)).toFixed(6),
    }
    return { place, words: pick(WORDS), category: pick(CATEGORIES) }
  }
}

/** Filing in the three requests a person makes after choosing what is wrong: the form, the check page, and send. */
export async function filingSteps(url: string): Promise<Step[]> {
  const tell = await placesIn(url)
  const fieldsOf = ({ csrf = '', draft = '', told }: Carried, step: string) =>
    form({
      csrf,
      draft,
      step,
      words: told?.words ?? '',
      ...told?.place,
      category: (told as { category?: string } | undefined)?.category ?? '',
    })
  return [
    {
      method: 'GET',
      path: '/report?category=street-light',
      onResponse: (_status, body, context) => void Object.assign(context as Carried, { csrf: fieldIn(body, 'csrf'), told: tell() }),
    },
    {
      method: 'POST',
      path: '/report',
      setupRequest: (request, context) => ({ ...request, headers: HEADERS, body: fieldsOf(context as Carried, 'check') }),
      onResponse: (_status, body, context) => void Object.assign(context as Carried, { draft: fieldIn(body, 'draft') }),
    },
    {
      method: 'POST',
      path: '/report',
      setupRequest: (request, context) => ({ ...request, headers: HEADERS, body: fieldsOf(context as Carried, 'send') }),
    },
  ]
}

/** Goes once through the steps and returns the three pages, so that the bare servers can answer the same bytes. */
export async function filedOnce(url: string): Promise<string[]> {
  const tell = (await placesIn(url))()
  const ask = await (await fetch(`${url}/report?category=${tell.category}`)).text()
  const post = async (fields: Record<string, string>) => {
    const answer = await fetch(`${url}/report`, { method: 'POST', headers: HEADERS, body: form(fields) })
    if (answer.status !== 200) throw new Error(`filing a report answered ${answer.status}`)
    return answer.text()
  }
  const fields = { csrf: fieldIn(ask, 'csrf'), ...tell.place, words: tell.words, category: tell.category }
  const check = await post({ ...fields, step: 'check' })
  const done = await post({ ...fields, step: 'send', draft: fieldIn(check, 'draft') })
  return [ask, check, done]
}

/** The same three requests to a bare server that answers `pages` by number. */
export const bareSteps = (numbers: readonly number[]): Step[] =>
  numbers.map((number, i) =>
    i === 0
      ? { method: 'GET', path: `/${number}` }
      : {
          method: 'POST',
          path: `/${number}`,
          headers: HEADERS,
          body: form({ step: 'send', words: WORDS[0] ?? '', lat: '41.000000', lng: '-40.000000' }),
        },
  )
