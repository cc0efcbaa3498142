import sharp from 'sharp'
import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { insertAgency, lockAgency, saveAgencyNames, saveSettings, saveSetUpAt } from './agency.store.ts'
import type { AgencyFields } from './agency-form.ts'
import { countSetUp } from './set-up.store.ts'
import { mayFinish, stepStates } from './set-up-step.ts'
import { type Agency, type AgencySettings, DEFAULT_SETTINGS, type Logo, type Masking } from './settings.ts'

export type NewAgency = Pick<Agency, 'slug' | 'name' | 'timeZone'> & {
  readonly host?: string | null
  readonly isInvented?: boolean
  readonly settings?: Partial<AgencySettings>
}

/**
 * The agency's own row, first of all it will ever have: `at` is a scope opened under the new agency's id.
 * Throws where the slug or the host is taken. What is not in `settings` takes its default.
 */
export async function createAgency(
  at: WriteAt,
  { slug, name, timeZone, host = null, isInvented = false, settings = {} }: NewAgency,
): Promise<void> {
  await insertAgency(at, { slug, name, timeZone, host, isInvented, settings: { ...DEFAULT_SETTINGS, ...settings } })
  await recordEvent(at, { kind: 'agency-created', about: { kind: 'agency', id: at.agencyId } })
}

/** Saves name, time zone, languages, emergency number and public contact: already read and found right. */
export async function describeAgency(at: WriteAt, { name, timeZone, ...settings }: AgencyFields): Promise<void> {
  const agency = await lockAgency(at)
  await saveAgencyNames(at, { name, timeZone })
  await saveSettings(at, { ...agency.settings, ...settings })
  await recordEvent(at, { kind: 'agency-described', about: { kind: 'agency', id: at.agencyId } })
}

export async function changeMasking(at: WriteAt, masking: Masking): Promise<void> {
  const { settings } = await lockAgency(at)
  await saveSettings(at, { ...settings, masking })
  await recordEvent(at, { kind: 'masking-changed', about: { kind: 'agency', id: at.agencyId }, detail: { ...masking } })
}

export const LARGEST_LOGO_BYTES = 1_000_000
const LOGO_TYPES = ['jpeg', 'png', 'webp']

export type LogoRefusal = 'logo-too-large' | 'logo-not-a-picture'

/** A picture as it will be shown: PNG of at most 480 by 240 points, its hidden data dropped. Nothing of the original bytes is kept. */
export async function readLogo(bytes: Uint8Array): Promise<LogoRefusal | Logo> {
  if (bytes.byteLength > LARGEST_LOGO_BYTES) return 'logo-too-large'
  try {
    const image = sharp(bytes, { limitInputPixels: 40_000_000 })
    const { format } = await image.metadata()
    if (!LOGO_TYPES.includes(format ?? '')) return 'logo-not-a-picture'
    const png = await image
      .rotate()
      .resize({ width: 480, height: 240, fit: 'inside', withoutEnlargement: true })
      .png({ palette: true })
      .toBuffer()
    return { type: 'image/png', base64: png.toString('base64') }
  } catch {
    return 'logo-not-a-picture'
  }
}

/** Puts the logo in place of the one before; null takes it away. */
export async function changeLogo(at: WriteAt, logo: Logo | null): Promise<void> {
  const { settings } = await lockAgency(at)
  await saveSettings(at, { ...settings, logo })
  await recordEvent(at, { kind: logo ? 'logo-changed' : 'logo-removed', about: { kind: 'agency', id: at.agencyId } })
}

/** Opens the site: from now on the front page is shown instead of the way to the set-up. Refused while a step is open. */
export async function finishSetUp(at: WriteAt): Promise<'steps-open' | undefined> {
  const { settings } = await lockAgency(at)
  if (!mayFinish(stepStates(await countSetUp(at), settings))) return 'steps-open'
  await saveSetUpAt(at)
  await recordEvent(at, { kind: 'set-up-finished', about: { kind: 'agency', id: at.agencyId } })
  return undefined
}
