import type { LayerSpecification, Map as MovingMap, StyleSpecification } from 'maplibre-gl'
import mapStyleUrl from 'maplibre-gl/dist/maplibre-gl.css?url'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'

export type Position = readonly [lng: number, lat: number]
type Ring = readonly Position[]
type Tone = 'strong' | 'warm-area' | 'outline' | 'compared' | `heat-${1 | 2 | 3 | 4}`

export type MapPin = {
  /** The same as its entry's in the list. */
  readonly item: string
  readonly at: Position
  /** The number or letter on it. */
  readonly mark?: string | undefined
  readonly tone?: 'warm' | undefined
}

/** What a quiet map is made of; the same for the server's drawing and the moving map. Rings need not be closed. */
export type MapData = {
  /** [west, south, east, north] */
  readonly bounds: readonly [number, number, number, number]
  readonly streets?: readonly { readonly line: readonly Position[]; readonly main?: boolean | undefined }[] | undefined
  readonly parks?: readonly Ring[] | undefined
  readonly water?: readonly Ring[] | undefined
  readonly rivers?: readonly (readonly Position[])[] | undefined
  /** Dashed outlines: the neighborhood, a beat. */
  readonly boundaries?: readonly Ring[] | undefined
  /** Tinted areas; holes are rings too. `heat-1` to `heat-4`: more and more happened there; `outline`: the line around alone. */
  readonly areas?: readonly { readonly rings: readonly Ring[]; readonly tone?: Tone | undefined }[] | undefined
  readonly places?: readonly { readonly at: Position; readonly name: string }[] | undefined
  readonly pins?: readonly MapPin[] | undefined
  /** A walk, stop to stop. */
  readonly walk?: readonly Position[] | undefined
}

type MapWords = { open: string; loading: string; failed: string; zoomIn: string; zoomOut: string }

const closed = (ring: Ring): Position[] => (ring[0] ? [...ring, ring[0]] : [])
const feature = (geometry: object, properties: object = {}) => ({ type: 'Feature', geometry, properties })
const collection = (features: object[]) => ({ type: 'geojson', data: { type: 'FeatureCollection', features } }) as const
const polygons = (rings: readonly Ring[] = []) => collection(rings.map((ring) => feature({ type: 'Polygon', coordinates: [closed(ring)] })))
const lines = (all: readonly (readonly Position[])[]) => collection(all.map((line) => feature({ type: 'LineString', coordinates: line })))

/** A custom property's color as the browser computes it now, since the map cannot read `light-dark()`. */
function colorsOf(element: HTMLElement): (name: string) => string {
  const probe = document.createElement('i')
  probe.hidden = true
  element.append(probe)
  return (name) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
}

const line = (id: string, source: string, color: string, width: number, dash?: number[]): LayerSpecification => ({
  id,
  source,
  type: 'line',
  layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
})
const fill = (id: string, source: string, color: string, opacity: number): LayerSpecification => ({
  id,
  source,
  type: 'fill',
  paint: { 'fill-color': color, 'fill-opacity': opacity },
})

function styleOf(data: MapData, color: (name: string) => string): StyleSpecification {
  const streets = (main: boolean) =>
    lines((data.streets ?? []).filter((street) => (street.main ?? false) === main).map((street) => street.line))
  return {
    version: 8,
    sources: {
      water: polygons(data.water),
      parks: polygons(data.parks),
      rivers: lines(data.rivers ?? []),
      lanes: streets(false),
      mains: streets(true),
      areas: collection((data.areas ?? []).map(({ rings }) => feature({ type: 'Polygon', coordinates: rings.map(closed) }))),
      boundaries: polygons(data.boundaries),
      walk: lines(data.walk ? [data.walk] : []),
    } as StyleSpecification['sources'],
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': color('land') } },
      fill('water', 'water', color('water'), 1),
      fill('parks', 'parks', color('green'), 1),
      line('rivers', 'rivers', color('water'), 12),
      line('lanes', 'lanes', color('street'), 5),
      line('mains', 'mains', color('street'), 9),
      fill('areas', 'areas', color('accent'), 0.16),
      line('boundaries', 'boundaries', color('accent'), 2, [3, 3]),
      line('walk', 'walk', color('accent'), 3, [0.6, 2]),
    ],
  }
}

function linkMapStyle(): void {
  if (document.querySelector(`link[href="${mapStyleUrl}"]`)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = mapStyleUrl
  document.head.append(link)
}

/** Opens a moving map in `room`: quiet, without any network, in the colors of the page, following the device between light and dark. */
export async function openMap(
  room: HTMLElement,
  data: MapData,
  words: Pick<MapWords, 'zoomIn' | 'zoomOut'>,
): Promise<{ map: MovingMap; library: typeof import('maplibre-gl') }> {
  linkMapStyle()
  const library = await import('maplibre-gl')
  library.setWorkerUrl(new URL(workerUrl, location.href).href)
  const color = colorsOf(room)
  const frame = document.createElement('div')
  room.append(frame)
  const map = new library.Map({
    container: frame,
    style: styleOf(data, color),
    bounds: [...data.bounds],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    locale: { 'NavigationControl.ZoomIn': words.zoomIn, 'NavigationControl.ZoomOut': words.zoomOut },
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new library.NavigationControl({ showCompass: false }))
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => map.setStyle(styleOf(data, color)))
  await map.once('load')
  for (const { at, name } of data.places ?? []) {
    const word = Object.assign(document.createElement('span'), { className: 'place-word', textContent: name })
    new library.Marker({ element: word }).setLngLat([at[0], at[1]]).addTo(map)
  }
  return { map, library }
}

/**
 * `<quiet-map when="asked|seen">`: the server's drawing becomes a map that moves, on a button's press or when it comes into sight.
 * Its data is the JSON block inside it. Where the engine fails to load, the drawing stays.
 */
class QuietMap extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('script[type="application/json"]')?.textContent
    if (!source) return
    const { map, words } = JSON.parse(source) as { map: MapData; words: MapWords }
    if (this.getAttribute('when') === 'seen') this.#whenSeen(() => void this.#open(map, words))
    else this.#offer(map, words)
  }

  #whenSeen(open: () => void): void {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      watch.disconnect()
      open()
    })
    watch.observe(this)
  }

  #offer(map: MapData, words: MapWords): void {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button soft map-open',
      textContent: words.open,
    })
    button.addEventListener('click', () => {
      button.disabled = true
      button.textContent = words.loading
      void this.#open(map, words).then((opened) => {
        if (opened) button.remove()
        else button.textContent = words.failed
      })
    })
    this.append(button)
  }

  async #open(data: MapData, words: MapWords): Promise<boolean> {
    const room = document.createElement('div')
    room.className = 'moving'
    this.append(room)
    try {
      const { map, library } = await openMap(room, data, words)
      for (const pin of data.pins ?? []) {
        const className = pin.tone === 'warm' ? 'spot pin warm-pin' : 'spot pin'
        const sign = Object.assign(document.createElement('button'), { type: 'button', className, textContent: pin.mark ?? '' })
        sign.dataset.item = pin.item
        new library.Marker({ element: sign }).setLngLat([pin.at[0], pin.at[1]]).addTo(map)
      }
      this.querySelector('.drawn')?.remove()
      return true
    } catch {
      room.remove()
      return false
    }
  }
}

if (!customElements.get('quiet-map')) customElements.define('quiet-map', QuietMap)
