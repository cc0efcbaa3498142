import type { WriteAt } from '#data/scope.ts'
import { createAgency, DEFAULT_SETTINGS, recordBoundariesChanged } from '#modules/agencies/index.ts'
import { settleBacking } from './settle-backing.ts'
import { settleBeatBook } from './settle-beat-book.ts'
import { settleBeatTime } from './settle-beat-time.ts'
import { settleGround, settlePeople } from './settle-ground.ts'
import { settleHistory } from './settle-history.ts'
import { settlePatrol } from './settle-patrol.ts'
import { settlePlan } from './settle-plan.ts'
import { settleRecords } from './settle-records.ts'
import { settleReports } from './settle-reports.ts'
import { settleStreets } from './settle-streets.ts'
import { settleTrust } from './settle-trust.ts'
import { settleTrustResults } from './settle-trust-results.ts'
import { settleWork } from './settle-work.ts'
import type { Town } from './town.ts'

/** The seed of the one town that development, tests, gallery and demo share. */
export const TOWN_SEED = 'marlow'

/**
 * Brings the invented town into the database, as an agency of its own, with the history of everything that happened in it.
 * `secretFor` are the installation's keys: private links and masks are made by them. Some seconds on the embedded database.
 */
export async function settleTown(at: WriteAt, town: Town, secretFor: (purpose: string) => string): Promise<void> {
  const { slug, name, timeZone, emergencyNumber, languages } = town.agency
  const settings = { emergencyNumber, languages, publicEmail: 'station@marlow-bridge.example' }
  await createAgency(at, { slug, name, timeZone, isInvented: true, settings })
  await at.db.updateTable('agency').set({ set_up_at: town.agency.setUpAt }).where('id', '=', at.agencyId).execute()
  await settleGround(at, town)
  await recordBoundariesChanged(at, town.neighborhoods.length)
  await settleStreets(at, town)
  await settlePeople(at, town)
  await settleRecords(at, town)
  await settleReports(at, town, { follow: secretFor('follow'), mask: secretFor('mask'), masking: DEFAULT_SETTINGS.masking })
  await settleWork(at, town)
  await settleHistory(at, town)
  await settleBacking(at, town, secretFor('backing'))
  await settlePatrol(at, town)
  await settleBeatBook(at, town)
  await settleBeatTime(at, town)
  await settlePlan(at, town)
  await settleTrust(at, town, secretFor('survey'))
  await settleTrustResults(at, town)
}
