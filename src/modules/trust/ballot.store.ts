import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type BallotContent, EMPTY_BALLOT } from './ballot.ts'
import type { Mode } from './survey.ts'

export type Ballot = {
  readonly id: string
  readonly waveId: string
  readonly mode: Mode
  readonly neighborhoodId: string | null
  readonly language: string
  readonly content: BallotContent
}

const columns = ['id', 'wave_id as waveId', 'mode', 'neighborhood_id as neighborhoodId', 'language', 'answers'] as const
type Row = Omit<Ballot, 'content'> & { readonly answers: Readonly<Record<string, unknown>> }
const ballotOf = ({ answers, ...row }: Row): Ballot => ({ ...row, content: { ...EMPTY_BALLOT, ...(answers as Partial<BallotContent>) } })

/** The ballot of a secret; undefined once it is handed in or gone. */
export async function findBallot(at: ReadAt, secretHash: string): Promise<Ballot | undefined> {
  const row = await at.db
    .selectFrom('survey_ballot')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row && ballotOf(row)
}

export async function lockBallot(at: WriteAt, secretHash: string): Promise<Ballot | undefined> {
  const row = await at.db
    .selectFrom('survey_ballot')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', '=', secretHash)
    .forUpdate()
    .executeTakeFirst()
  return row && ballotOf(row)
}

type NewBallot = Omit<Ballot, 'content'> & { readonly secretHash: string; readonly startedOn: string }

export async function saveBallot(
  at: WriteAt,
  { id, waveId, mode, neighborhoodId, language, secretHash, startedOn }: NewBallot,
): Promise<void> {
  await at.db
    .insertInto('survey_ballot')
    .values({
      ...{ agency_id: at.agencyId, id, wave_id: waveId, secret_hash: secretHash, mode, neighborhood_id: neighborhoodId, language },
      ...{ answers: JSON.stringify(EMPTY_BALLOT), started_on: startedOn },
    })
    .execute()
}

export async function saveBallotContent(at: WriteAt, id: string, content: BallotContent, neighborhoodId: string | null): Promise<void> {
  await at.db
    .updateTable('survey_ballot')
    .set({ answers: JSON.stringify(content), neighborhood_id: neighborhoodId })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function deleteBallot(at: WriteAt, id: string): Promise<void> {
  await at.db.deleteFrom('survey_ballot').where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

export async function deleteBallots(at: WriteAt, waveId: string): Promise<void> {
  await at.db.deleteFrom('survey_ballot').where('agency_id', '=', at.agencyId).where('wave_id', '=', waveId).execute()
}

/** Questionnaires left lying at a kiosk since before that day. */
export async function deleteKioskBallots(at: WriteAt, before: string): Promise<void> {
  await at.db
    .deleteFrom('survey_ballot')
    .where('agency_id', '=', at.agencyId)
    .where('mode', '=', 'kiosk')
    .where('started_on', '<', before)
    .execute()
}

type NewResponse = Omit<Ballot, 'id'> & { readonly id: string; readonly weekOn: string }

export async function saveResponse(
  at: WriteAt,
  { id, waveId, mode, neighborhoodId, language, weekOn, content }: NewResponse,
): Promise<void> {
  await at.db
    .insertInto('survey_response')
    .values({
      ...{ agency_id: at.agencyId, id, wave_id: waveId, mode, neighborhood_id: neighborhoodId, language, week_on: weekOn },
      ...{ answers: JSON.stringify(content.answers), about: JSON.stringify(content.about) },
    })
    .execute()
}

type NewWords = Pick<Ballot, 'waveId' | 'mode' | 'neighborhoodId' | 'language'> & {
  readonly id: string
  readonly item: string
  readonly words: string
}

export async function saveOwnWords(at: WriteAt, { id, waveId, item, mode, neighborhoodId, language, words }: NewWords): Promise<void> {
  await at.db
    .insertInto('survey_open_answer')
    .values({
      ...{ agency_id: at.agencyId, id, wave_id: waveId, item, mode, neighborhood_id: neighborhoodId, language, words },
      ...{ theme: null, state: 'to-check', checked_at: null, checked_by: null },
    })
    .execute()
}
