import { recordEvent } from '#data/event.store.ts'
import type { WriteAt } from '#data/scope.ts'
import { insertAgency, lockAgency, saveAgencyNames, saveSettings, saveSetUpAt } from './agency.store.ts'
import { type Agency, type AgencySettings, DEFAULT_SETTINGS } from './settings.ts'

export type NewAgency = Pick<Agency, 'slug' | 'name' | 'timeZone'> & {
  readonly host?: string | null
  readonly isInvented?: boolean
  readonly settings?: Partial<AgencySettings>
}

/**
 * The agency's own row, first of all it will ever have: `at` is a scope opened under the new agency's id.
 * Throws where the slug or the host is taken. What is not in `settings` takes its default.
 */
export async function createAgency(at: WriteAt, { slug, name, timeZone, host = null, isInvented = false, settings = {} }: NewAgency): Promise<void> {
  await insertAgency(at, { slug, name, timeZone, host, isInvented, settings: { ...DEFAULT_SETTINGS, ...settings } })
  await recordEvent(at, { kind: 'agency-created', about: { kind: 'agency', id: at.agencyId } })
}
