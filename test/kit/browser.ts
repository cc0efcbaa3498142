import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
const WEBGL_FLAGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']

/** Where the system's browser is: COMMONBEAT_CHROMIUM, or where Debian and others put it. */
export function browserPath(): string {
  const places = [process.env.COMMONBEAT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error('no Chromium found: install it, or name it in COMMONBEAT_CHROMIUM')
  return found
}

/** The system's Chromium without a window; it asks nothing of any network by itself. `webgl` for moving maps. */
export const openBrowser = ({ webgl = false } = {}): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: webgl ? [...FLAGS, ...WEBGL_FLAGS] : FLAGS })
