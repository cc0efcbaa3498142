import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#test/kit/browser.ts'
import { viewFor } from '#test/kit/view.ts'
import type { Assets } from '#ui/assets.ts'
import { gallery } from '#ui/ground.gallery.tsx'
import { buildClient } from './client.ts'
import { openSite, openTab } from './look.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof openSite>>
let asset: Assets

beforeAll(async () => {
  mkdirSync('shots/islands', { recursive: true })
  ;[browser, asset, site] = await Promise.all([openBrowser({ webgl: true }), buildClient('islands'), openSite('islands')])
})
afterAll(async () => {
  site?.server.close()
  await browser?.close()
})

async function openExample(name: string, width = 1280, dark = false): Promise<{ tab: Page; said: string[] }> {
  const example = gallery.find((one) => one.name.includes(name))!
  site.put('/example', String(await (example.render(viewFor('en', { asset })) as { toString(): string | Promise<string> }).toString()))
  const tab = await openTab(browser, { width, dark })
  const said: string[] = []
  tab.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  tab.on('pageerror', (error) => said.push(error.message))
  await tab.goto(`${site.origin}/example`, { waitUntil: 'load' })
  return { tab, said }
}

describe('a map beside its list', () => {
  test('an entry that is looked at lights up its pin, and a pressed pin leads to its entry', async () => {
    const { tab } = await openExample('beside its list')
    await tab.getByRole('link', { name: 'Abandoned car' }).focus()
    expect(await tab.locator('.pin.lit').getAttribute('data-item')).toBe('car')
    await tab.locator('.pin[data-item="lamp"]').click()
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Street lamp out')
    await tab.context().close()
  })

  test('the moving map opens on a press, under the content policy, with nothing fetched from elsewhere', async () => {
    const { tab, said } = await openExample('beside its list', 1280, true)
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    await tab.getByRole('button', { name: 'Open the moving map' }).click()
    await tab.locator('quiet-map .maplibregl-canvas').waitFor()
    await tab.locator('quiet-map .pin').first().waitFor()
    await tab.locator('quiet-map .drawn').waitFor({ state: 'detached' })
    await tab.screenshot({ path: 'shots/islands/moving-map.png' })
    expect(asked.filter((url) => !url.startsWith(site.origin) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([])
    expect(said).toEqual([])
    await tab.context().close()
  })
})

describe('choosing a place', () => {
  const chosen = (tab: Page) =>
    tab.evaluate(() => ['lat', 'lng'].map((name) => Number(document.querySelector<HTMLInputElement>(`[name=${name}]`)?.value)))

  test('a tap on the drawing writes the place, and the arrow keys move it', async () => {
    const { tab, said } = await openExample('choosing a place', 360)
    const map = tab.locator('place-picker .map')
    const box = (await map.boundingBox())!
    await map.click({ position: { x: box.width / 2, y: box.height / 4 } })
    const [lat, lng] = (await chosen(tab)) as [number, number]
    expect(lat).toBeGreaterThan(41.704)
    expect(lat).toBeLessThan(41.709)
    await tab.getByRole('button', { name: 'Show the place on the map' }).press('ArrowDown')
    const moved = (await chosen(tab)) as [number, number]
    expect(moved[0]).toBeLessThan(lat)
    expect(moved[1]).toBeCloseTo(lng, 5)
    expect(await tab.locator('place-picker [role=status]').textContent()).toBe('Place chosen')
    expect(said).toEqual([])
    await tab.context().close()
  })
})

describe('drawing a boundary', () => {
  test('corners clicked on the map are written as GeoJSON', async () => {
    const { tab, said } = await openExample('choosing a place')
    await tab.locator('boundary-draw .drawn').waitFor({ state: 'detached' })
    const canvas = tab.locator('boundary-draw canvas')
    await canvas.scrollIntoViewIfNeeded({ timeout: 4000 })
    for (const [x, y] of [
      [120, 80],
      [320, 90],
      [300, 260],
      [120, 80],
    ] as const)
      await canvas.click({ position: { x, y }, delay: 30, timeout: 5000 })
    const written = await tab.locator('textarea').inputValue()
    await tab.screenshot({ path: 'shots/islands/boundary.png' })
    expect(said).toEqual([])
    expect(JSON.parse(written)).toMatchObject({ type: 'Polygon', coordinates: [{ length: 4 }] })
    await tab.context().close()
  })
})
