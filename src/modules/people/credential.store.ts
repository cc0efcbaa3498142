import type { ReadAt, WriteAt } from '#data/scope.ts'

/** What an account proves itself by, besides passkeys. `totpSecret` is sealed; it counts once `totpConfirmedAt` is set. */
export type Credentials = {
  readonly accountId: string
  readonly passwordHash: string | null
  readonly totpSecret: string | null
  readonly totpConfirmedAt: Date | null
  readonly totpLastStep: number | null
}

const columns = [
  'id as accountId',
  'password_hash as passwordHash',
  'totp_secret as totpSecret',
  'totp_confirmed_at as totpConfirmedAt',
  'totp_last_step as totpLastStep',
] as const

const credentials = (at: ReadAt) =>
  at.db.selectFrom('account').select(columns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null)

export const findCredentials = (at: ReadAt, accountId: string): Promise<Credentials | undefined> =>
  credentials(at).where('id', '=', accountId).executeTakeFirst()

export const findCredentialsByEmail = (at: ReadAt, email: string): Promise<Credentials | undefined> =>
  credentials(at).where('email', '=', email).executeTakeFirst()

/** Locks the account: of two who bring the same code at once, one is second. */
export const lockCredentials = (at: WriteAt, accountId: string): Promise<Credentials | undefined> =>
  at.db
    .selectFrom('account')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', accountId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

const change = (at: WriteAt, accountId: string) =>
  at.db.updateTable('account').where('agency_id', '=', at.agencyId).where('id', '=', accountId)

export async function savePasswordHash(at: WriteAt, accountId: string, hash: string): Promise<void> {
  await change(at, accountId).set({ password_hash: hash }).execute()
}

export async function saveTotp(at: WriteAt, accountId: string, totp: { sealedSecret: string; lastStep: number }): Promise<void> {
  await change(at, accountId).set({ totp_secret: totp.sealedSecret, totp_confirmed_at: at.now, totp_last_step: totp.lastStep }).execute()
}

export async function saveTotpStep(at: WriteAt, accountId: string, step: number): Promise<void> {
  await change(at, accountId).set({ totp_last_step: step }).execute()
}

/** Takes every way to sign in away from an account; its passkeys and recovery codes too. */
export async function removeCredentials(at: WriteAt, accountId: string): Promise<void> {
  await change(at, accountId).set({ password_hash: null, totp_secret: null, totp_confirmed_at: null, totp_last_step: null }).execute()
  await at.db.deleteFrom('passkey').where('agency_id', '=', at.agencyId).where('account_id', '=', accountId).execute()
  await at.db.deleteFrom('recovery_code').where('agency_id', '=', at.agencyId).where('account_id', '=', accountId).execute()
  await at.db.deleteFrom('sign_in_step').where('agency_id', '=', at.agencyId).where('account_id', '=', accountId).execute()
}

/** Replaces an account's recovery codes; the old ones are worth nothing from now on. */
export async function saveRecoveryCodes(at: WriteAt, accountId: string, codes: readonly { id: string; codeHash: string }[]): Promise<void> {
  await at.db.deleteFrom('recovery_code').where('agency_id', '=', at.agencyId).where('account_id', '=', accountId).execute()
  await at.db
    .insertInto('recovery_code')
    .values(codes.map(({ id, codeHash }) => ({ agency_id: at.agencyId, id, account_id: accountId, code_hash: codeHash, used_at: null })))
    .execute()
}

/** Uses a recovery code up; false when there is none such left. */
export async function takeRecoveryCode(at: WriteAt, accountId: string, codeHash: string): Promise<boolean> {
  const done = await at.db
    .updateTable('recovery_code')
    .set({ used_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

/** How many recovery codes of an account are left. */
export async function countRecoveryCodes(at: ReadAt, accountId: string): Promise<number> {
  const row = await at.db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
