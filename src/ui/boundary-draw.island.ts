import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { type MapData, openMap } from './quiet-map.island.ts'

type DrawData = { map: MapData; words: Record<'drawHint' | 'drawAgain' | 'drawn' | 'failed' | 'zoomIn' | 'zoomOut', string> }

const selecting = new TerraDrawSelectMode({
  flags: { polygon: { feature: { draggable: false, coordinates: { midpoints: true, draggable: true, deletable: true } } } },
})

/**
 * `<boundary-draw>`: draws one polygon on a map and writes it as GeoJSON into the textarea inside it, which works without script too.
 * A polygon already in the textarea is shown and can be changed by its corners.
 */
class BoundaryDraw extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('script[type="application/json"]')?.textContent
    const field = this.querySelector('textarea')
    const frame = this.querySelector<HTMLElement>('.map')
    if (source && field && frame) void this.#open(JSON.parse(source) as DrawData, field, frame)
  }

  async #open({ map: data, words }: DrawData, field: HTMLTextAreaElement, frame: HTMLElement): Promise<void> {
    const room = document.createElement('div')
    room.className = 'moving'
    const says = document.createElement('p')
    says.setAttribute('role', 'status')
    says.className = 'hint'
    frame.append(room)
    frame.after(says)
    try {
      const { map } = await openMap(room, data, words)
      frame.querySelector('.drawn')?.remove()
      const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: [new TerraDrawPolygonMode(), selecting] })
      draw.start()
      this.#begin(draw, field)
      says.textContent = words.drawHint
      draw.on('finish', () => {
        this.#write(draw, field)
        says.textContent = words.drawn
        draw.setMode('select')
      })
      frame.after(this.#again(draw, field, words.drawAgain))
    } catch {
      room.remove()
      says.textContent = words.failed
    }
  }

  #begin(draw: TerraDraw, field: HTMLTextAreaElement): void {
    try {
      const geometry = JSON.parse(field.value) as { type: string; coordinates: [number, number][][] }
      draw.addFeatures([
        { type: 'Feature', geometry: { type: 'Polygon', coordinates: geometry.coordinates }, properties: { mode: 'polygon' } },
      ])
      draw.setMode('select')
    } catch {
      draw.setMode('polygon')
    }
  }

  #write(draw: TerraDraw, field: HTMLTextAreaElement): void {
    const polygon = draw.getSnapshot().find(({ geometry, properties }) => geometry.type === 'Polygon' && properties.mode === 'polygon')
    if (!polygon) return
    field.value = JSON.stringify(polygon.geometry)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #again(draw: TerraDraw, field: HTMLTextAreaElement, label: string): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button soft'
    button.textContent = label
    button.addEventListener('click', () => {
      draw.clear()
      draw.setMode('polygon')
      field.value = ''
    })
    return button
  }
}

if (!customElements.get('boundary-draw')) customElements.define('boundary-draw', BoundaryDraw)
