/** The first that fits names the browser; order matters, since most of them also call themselves the others. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\/|\bEdge\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const nameOf = (names: readonly [RegExp, string][], text: string) => names.find(([pattern]) => pattern.test(text))?.[1] ?? ''

/** A device as its owner would call it, `Chrome/Android`; each half empty where the browser does not say. No version, no model: nothing to tell people apart by. */
export const deviceOf = (userAgent: string): string => `${nameOf(BROWSERS, userAgent)}/${nameOf(SYSTEMS, userAgent)}`

/** The two names of a stored device. */
export function deviceNames(device: string): { browser: string; system: string } {
  const [browser = '', system = ''] = device.split('/')
  return { browser, system }
}
