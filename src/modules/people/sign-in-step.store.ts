import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { SignInStepTable } from './people.tables.ts'

export type StepKind = SignInStepTable['kind']

export type Step = {
  readonly id: string
  readonly kind: StepKind
  readonly accountId: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly createdAt: Date
}

const columns = ['id', 'kind', 'account_id as accountId', 'detail', 'created_at as createdAt'] as const

/** The step behind a secret, when it is of this kind, in time and unused; undefined otherwise, without saying which. */
export const findStep = (at: ReadAt, kind: StepKind, secretHash: string, now: Date): Promise<Step | undefined> =>
  at.db
    .selectFrom('sign_in_step')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', '=', secretHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst()

/** The same, and used up by this: of two who come at once, the second finds nothing. */
export const takeStep = (at: WriteAt, kind: StepKind, secretHash: string): Promise<Step | undefined> =>
  at.db
    .updateTable('sign_in_step')
    .set({ used_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', '=', secretHash)
    .where('kind', '=', kind)
    .where('expires_at', '>', at.now)
    .where('used_at', 'is', null)
    .returning(columns)
    .executeTakeFirst()

export type NewStep = {
  readonly id: string
  readonly kind: StepKind
  readonly secretHash: string
  readonly accountId: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly expiresAt: Date
}

export async function saveStep(at: WriteAt, step: NewStep): Promise<void> {
  await at.db
    .insertInto('sign_in_step')
    .values({
      agency_id: at.agencyId,
      id: step.id,
      kind: step.kind,
      secret_hash: step.secretHash,
      account_id: step.accountId,
      detail: JSON.stringify(step.detail),
      created_at: at.now,
      expires_at: step.expiresAt,
      used_at: null,
    })
    .execute()
}

/** Removes the steps of one kind, of one account or of all. */
export async function removeSteps(at: WriteAt, kind: StepKind, accountId?: string): Promise<void> {
  let removal = at.db.deleteFrom('sign_in_step').where('agency_id', '=', at.agencyId).where('kind', '=', kind)
  if (accountId) removal = removal.where('account_id', '=', accountId)
  await removal.execute()
}

/** Removes what ran out or was used before `before`: e-mail addresses of people who never came back go with it. */
export async function removeOldSteps(at: WriteAt, before: Date): Promise<number> {
  const done = await at.db
    .deleteFrom('sign_in_step')
    .where('agency_id', '=', at.agencyId)
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('used_at', '<', before)]))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Removes one step: its secret was used for what it was for. */
export async function removeStep(at: WriteAt, id: string): Promise<void> {
  await at.db.deleteFrom('sign_in_step').where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
