import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { saveRecoveryCodes } from './credential.store.ts'
import { normalRecoveryCode, RECOVERY_BYTES, recoveryCodesFrom } from './recovery-code.ts'
import type { Keys } from './site.ts'
import { recoveryHash } from './site-key.actions.ts'

/** Ten fresh recovery codes, told this once; those of before are worth nothing from now on. */
export async function makeRecoveryCodes(at: WriteAt, keys: Keys, accountId: string): Promise<string[]> {
  const codes = recoveryCodesFrom(randomBytes(RECOVERY_BYTES))
  const rows = codes.map((code) => ({ id: newId(at.now), codeHash: recoveryHash(keys, accountId, normalRecoveryCode(code)) }))
  await saveRecoveryCodes(at, accountId, rows)
  await recordEvent(at, { kind: 'recovery-codes-made', about: { kind: 'account', id: accountId } })
  return codes
}
