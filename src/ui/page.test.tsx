import { describe, expect, test } from 'vitest'
import { viewFor } from '#test/kit/view.ts'
import { assetsFromManifest, assetsFromSource } from './assets.ts'
import { ErrorSummary } from './error-summary.tsx'
import { IslandData } from './island.tsx'
import { Page } from './layout.tsx'
import { NumberWithInterval } from './number-with-interval.tsx'
import { TextArea } from './text-field.tsx'

const markup = async (node: unknown) => String(await (node as { toString(): string | Promise<string> }).toString())
const view = viewFor()

describe('the frame of a page', () => {
  test('begins with the doctype, names the language, and offers the other one with proof of origin', async () => {
    const html = await markup(<Page view={view} title="Promises" />)
    expect(html.startsWith('<!doctype html><html lang="en-US" dir="ltr">')).toBe(true)
    expect(html).toContain('<title>Promises - Marlow Bridge Police</title>')
    expect(html).toMatch(/action="\/language".*name="csrf".*name="to" value="\/".*value="es" lang="es-US">Español/s)
  })
  test('loads no script where no island stands, and one with the nonce where one does', async () => {
    expect(await markup(<Page view={view} title="A" />)).not.toContain('<script')
    const html = await markup(<Page view={view} title="A" islands={['quiet-map', 'quiet-map']} />)
    expect(html.match(/<script type="module" src="\/assets\/quiet-map" nonce="nonce-of-the-test">/g)).toHaveLength(1)
  })
  test('what somebody wrote cannot become markup', async () => {
    expect(await markup(<Page view={view} title={'<img onerror="x">'} />)).not.toContain('<img onerror')
    expect(await markup(<IslandData value={{ title: '</script><b>' }} />)).toContain('\\u003c/script>')
  })
})

describe('a form', () => {
  test('keeps what was typed and ties hint and error to the field', async () => {
    const html = await markup(<TextArea view={view} name="what" label="What?" value="Four <lamps>" error="Too short." maxLength={20} />)
    expect(html).toContain('>Four &lt;lamps&gt;</textarea>')
    expect(html).toContain('aria-describedby="what-hint what-error" aria-invalid="true"')
  })
  test('its summary is silent when nothing is wrong', async () => {
    expect(await markup(<div>{<ErrorSummary view={view} errors={{ place: undefined }} />}</div>)).toBe('<div></div>')
    expect(await markup(<ErrorSummary view={view} errors={{ place: 'Tell us where.' }} />)).toContain('<a href="#place">Tell us where.</a>')
  })
})

test('no number about people is shown below ten answers', async () => {
  const html = await markup(<NumberWithInterval view={view} estimate={{ share: 0.9, low: 0.5, high: 1, n: 9 }} />)
  expect(html).not.toContain('90')
  expect(html).toContain('Too few answers')
})

describe('built files', () => {
  const manifest = {
    'src/ui/style/style.css': { file: 'assets/style-1.css' },
    'src/modules/patrol/contact-log.island.ts': { file: 'assets/log-2.js' },
  }
  test('are found by the name of their source', () => {
    expect(assetsFromManifest(manifest)('contact-log')).toBe('/assets/log-2.js')
    expect(assetsFromSource(Object.keys(manifest))('contact-log')).toBe('/src/modules/patrol/contact-log.island.ts')
  })
  test('a name that was not built is an error, not a broken page', () => {
    expect(() => assetsFromManifest(manifest)('quiet-map')).toThrow('no built asset is called quiet-map')
  })
})
