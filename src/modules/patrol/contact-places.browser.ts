import type { Where } from './contact-choice.ts'
import type { KnownBeat } from './contact-queue.browser.ts'

const NEAREST_MOST = 6
/** Farther from the nearest known block than this, the phone offers the block it is on. */
const NEAR_M = 150

type Point = { readonly lat: number; readonly lng: number }

/** Metres, as if the ground were flat: right to a metre over a beat. */
export function distanceM(a: Point, b: Point): number {
  const [x, y] = [(b.lng - a.lng) * Math.cos((a.lat * Math.PI) / 180), b.lat - a.lat]
  return Math.hypot(x, y) * 111_195
}

const part = (root: ParentNode, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)

/** Puts choices into a list of the form and keeps what was chosen. */
function fillSelect(
  select: HTMLSelectElement | null,
  groups: readonly { label?: string; choices: readonly { value: string; label: string }[] }[],
): void {
  if (!select) return
  const chosen = select.value
  const [empty] = select.options
  const kept = empty?.value === '' ? [empty] : []
  const made = groups.map(({ label, choices }) => {
    const options = choices.map((choice) => new Option(choice.label, choice.value))
    if (label === undefined) return options
    const group = document.createElement('optgroup')
    group.label = label
    group.append(...options)
    return [group]
  })
  select.replaceChildren(...kept, ...made.flat())
  select.value = chosen
  if (select.selectedIndex < 0) select.selectedIndex = 0
} // prettier-ignore

function tile(where: { value: string; label: string }, checked: boolean): HTMLElement {
  const label = document.createElement('label')
  label.className = 'choice'
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'where', value: where.value, checked })
  label.append(input, Object.assign(document.createElement('span'), { textContent: where.label }))
  return label
}

function showTiles(form: HTMLFormElement, choices: readonly { value: string; label: string }[], chosen: string | undefined): void {
  const tiles = choices.map((choice) => tile(choice, choice.value === chosen))
  tiles[0]?.querySelector('input')?.setAttribute('id', 'where')
  part(form, 'nearest')?.replaceChildren(...tiles)
}

export const chosenWhere = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLInputElement>('[name="where"]:checked')?.value

/** Fills the form's lists from what the phone knows of the beat; what is chosen stays chosen. */
export function showBeat(form: HTMLFormElement, beat: KnownBeat): void {
  const select = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  const labels = [...form.querySelectorAll<HTMLOptGroupElement>('[name="elsewhere"] optgroup')].map(({ label }) => label)
  const groups = [beat.places, beat.blocks].map((choices, i) => ({ label: labels[i] ?? '', choices }))
  fillSelect(select('elsewhere'), groups)
  fillSelect(select('language'), [{ choices: beat.languages }])
  fillSelect(select('report'), [{ choices: beat.categories }])
  const all = [...beat.places, ...beat.blocks]
  const chosen = chosenWhere(form)
  const usual = beat.usual.flatMap((value) => all.find((one) => one.value === value) ?? [])
  if (!part(form, 'nearest')?.querySelector('input')) showTiles(form, usual, chosen)
}

/** How the place is called that a value means; undefined for one the phone does not know. */
export const labelOf = (beat: KnownBeat | undefined, value: string): string | undefined =>
  [...(beat?.places ?? []), ...(beat?.blocks ?? [])].find((one) => one.value === value)?.label

/** Where the phone is, asked once; undefined where it may not say or cannot. */
const position = () =>
  new Promise<Point | undefined>((done) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lat: coords.latitude, lng: coords.longitude }),
      () => done(undefined),
      { maximumAge: 60_000, timeout: 15_000, enableHighAccuracy: true },
    ),
  )

/**
 * Offers the nearest places and blocks first and chooses the nearest. The position is asked once, for this tap, and handed on only as a block;
 * where no known block is near, as the choice `here`, whose position goes with the contact to become a block at the server. False: no position.
 */
export async function showNearest(form: HTMLFormElement, beat: KnownBeat, hereLabel: string): Promise<Point | false> {
  const point = 'geolocation' in navigator ? await position() : undefined
  if (!point) return false
  const sorted = [...beat.places, ...beat.blocks]
    .map((where: Where) => ({ ...where, awayM: distanceM(point, where) }))
    .sort((a, b) => a.awayM - b.awayM)
    .slice(0, NEAREST_MOST)
  const isNear = sorted.some(({ awayM }) => awayM <= NEAR_M)
  const offered = isNear ? sorted : [{ value: 'here', label: hereLabel }, ...sorted.slice(0, NEAREST_MOST - 1)]
  showTiles(form, offered, offered[0]?.value)
  return point
}
