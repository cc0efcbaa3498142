import type { AgencyData } from '#data/scope.ts'
import { deleteKioskBallots } from './ballot.store.ts'
import { closeWave } from './wave.actions.ts'
import { listOverdueWaves } from './wave.store.ts'

/** Closes waves whose last day is over, with all that goes then, and removes questionnaires left lying at a kiosk since yesterday. */
export async function tidySurveys(data: AgencyData, today: string): Promise<void> {
  for (const { id } of await data.read((at) => listOverdueWaves(at, today))) await data.write(null, (at) => closeWave(at, id))
  await data.write(null, (at) => deleteKioskBallots(at, today))
}
