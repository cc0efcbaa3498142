import type { Marker } from 'maplibre-gl'
import { type MapData, openMap } from './quiet-map.island.ts'

type PickerData = {
  map: MapData
  /** The coordinates of the drawing's own edges: [west, south, east, north]. */
  edges: readonly [number, number, number, number]
  words: Record<
    'open' | 'loading' | 'failed' | 'zoomIn' | 'zoomOut' | 'pick' | 'useMyLocation' | 'locating' | 'locationRefused' | 'chosen' | 'outside',
    string
  >
}
type Place = { lat: number; lng: number }

const STEP_SHARE = 0.01
const STEPS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/**
 * `<place-picker>`: a tap on the drawing, a dragged pin, the arrow keys or the phone's location choose a place.
 * Writes two hidden fields (`data-lat`, `data-lng` inside it). The drawing itself is enough, in a few kilobytes;
 * a button opens the moving map for who wants to look closer. Without script an address field does the same.
 */
class PlacePicker extends HTMLElement {
  #data!: PickerData
  #drawing!: HTMLElement
  #pin!: HTMLButtonElement
  #says!: HTMLElement
  #marker: Marker | undefined

  connectedCallback(): void {
    const source = this.querySelector('script[type="application/json"]')?.textContent
    const drawing = this.querySelector<HTMLElement>('.map')
    if (!source || !drawing) return
    this.#data = JSON.parse(source) as PickerData
    this.#drawing = drawing
    this.#pin = this.#makePin()
    this.#says = this.#makeTools()
    drawing.addEventListener('click', (event) => this.#chooseAt(event.clientX, event.clientY))
    const before = this.#chosen()
    if (before) this.#choose(before, true)
  }

  #field = (which: 'lat' | 'lng') => this.querySelector<HTMLInputElement>(`input[data-${which}]`)

  #chosen(): Place | undefined {
    const [lat, lng] = [this.#field('lat')?.value, this.#field('lng')?.value]
    return lat && lng ? { lat: Number(lat), lng: Number(lng) } : undefined
  }

  #makePin(): HTMLButtonElement {
    const pin = document.createElement('button')
    pin.type = 'button'
    pin.className = 'picked'
    pin.setAttribute('aria-label', this.#data.words.pick)
    pin.addEventListener('keydown', (event) => this.#step(event))
    pin.addEventListener('click', (event) => this.#press(event))
    pin.addEventListener('pointerdown', (event) => {
      pin.setPointerCapture(event.pointerId)
      const drag = (moved: PointerEvent) => this.#chooseAt(moved.clientX, moved.clientY)
      pin.addEventListener('pointermove', drag)
      pin.addEventListener('pointerup', () => pin.removeEventListener('pointermove', drag), { once: true })
      event.preventDefault()
      pin.focus()
    })
    this.#drawing.append(pin)
    this.#placePin({ lng: (this.#data.edges[0] + this.#data.edges[2]) / 2, lat: (this.#data.edges[1] + this.#data.edges[3]) / 2 })
    pin.classList.add('waits')
    return pin
  }

  #makeTools(): HTMLElement {
    const { words } = this.#data
    const tools = document.createElement('div')
    tools.className = 'map-tools'
    const says = document.createElement('span')
    says.setAttribute('role', 'status')
    says.className = 'small muted'
    if ('geolocation' in navigator) tools.append(this.#button(words.useMyLocation, () => this.#locate()))
    const opener = this.#button(words.open, () => void this.#openMoving(opener))
    tools.append(opener, says)
    this.append(tools)
    return says
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button soft'
    button.textContent = label
    button.addEventListener('click', act)
    return button
  }

  #placePin({ lat, lng }: Place): void {
    const [west, south, east, north] = this.#data.edges
    const pin = this.#drawing.querySelector<HTMLElement>('.picked')
    if (!pin) return
    pin.style.left = `${((lng - west) / (east - west)) * 100}%`
    pin.style.top = `${((north - lat) / (north - south)) * 100}%`
  }

  #chooseAt(clientX: number, clientY: number): void {
    const box = this.#drawing.getBoundingClientRect()
    const [west, south, east, north] = this.#data.edges
    this.#choose({
      lng: west + ((clientX - box.left) / box.width) * (east - west),
      lat: north - ((clientY - box.top) / box.height) * (north - south),
    })
  }

  /** A tap on the pin is a tap on the map beneath it; from the keyboard it chooses where the pin stands. */
  #press(event: MouseEvent): void {
    event.stopPropagation()
    const [west, south, east, north] = this.#data.edges
    if (event.detail > 0) this.#chooseAt(event.clientX, event.clientY)
    else this.#choose(this.#chosen() ?? { lng: (west + east) / 2, lat: (south + north) / 2 })
  }

  #step(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const [west, south, east, north] = this.#data.edges
    const size = STEP_SHARE * (event.shiftKey ? 5 : 1)
    const from = this.#chosen() ?? { lng: (west + east) / 2, lat: (south + north) / 2 }
    this.#choose({ lng: from.lng + step[0] * size * (east - west), lat: from.lat + step[1] * size * (north - south) })
  }

  #choose(place: Place, quietly = false): void {
    const [west, south, east, north] = this.#data.edges
    const isInside = place.lng >= west && place.lng <= east && place.lat >= south && place.lat <= north
    if (!isInside) {
      this.#says.textContent = this.#data.words.outside
      return
    }
    for (const which of ['lat', 'lng'] as const) {
      const field = this.#field(which)
      if (field) field.value = place[which].toFixed(6)
    }
    this.#pin.classList.remove('waits')
    this.#placePin(place)
    this.#marker?.setLngLat([place.lng, place.lat])
    if (!quietly) this.#says.textContent = this.#data.words.chosen
    this.dispatchEvent(new CustomEvent('place-chosen', { bubbles: true, detail: place }))
  }

  #locate(): void {
    this.#says.textContent = this.#data.words.locating
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#choose({ lat: coords.latitude, lng: coords.longitude }),
      () => (this.#says.textContent = this.#data.words.locationRefused),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }

  async #openMoving(opener: HTMLButtonElement): Promise<void> {
    const { map: data, words, edges } = this.#data
    opener.disabled = true
    opener.textContent = words.loading
    const room = document.createElement('div')
    room.className = 'moving'
    room.addEventListener('click', (event) => event.stopPropagation())
    this.#drawing.append(room)
    try {
      const { map, library } = await openMap(room, data, words)
      const from = this.#chosen() ?? { lng: (edges[0] + edges[2]) / 2, lat: (edges[1] + edges[3]) / 2 }
      const marker = new library.Marker({ draggable: true, color: getComputedStyle(opener).color })
        .setLngLat([from.lng, from.lat])
        .addTo(map)
      this.#marker = marker
      marker.on('dragend', () => this.#choose(marker.getLngLat()))
      map.on('click', ({ lngLat }) => this.#choose(lngLat))
      opener.remove()
    } catch {
      room.remove()
      opener.textContent = words.failed
    }
  }
}

if (!customElements.get('place-picker')) customElements.define('place-picker', PlacePicker)
