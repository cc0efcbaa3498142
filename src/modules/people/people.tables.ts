import type { Json } from '#data/columns.ts'
import type { Role } from './role.ts'

/** `email` null: an account without mail (staff signed in by passkey). `ended_at`: may no longer sign in; the row stays for history. */
export interface AccountTable {
  agency_id: string
  id: string
  name: string
  email: string | null
  language: string
  password_hash: string | null
  totp_secret: string | null
  totp_confirmed_at: Date | null
  totp_last_step: number | null
  created_at: Date
  ended_at: Date | null
}

export interface AccountRoleTable {
  agency_id: string
  account_id: string
  role: Role
  granted_at: Date
  granted_by: string | null
}

export interface PasskeyTable {
  agency_id: string
  id: string
  account_id: string
  public_key: string
  counter: number
  transports: Json<string[]>
  name: string
  created_at: Date
  last_used_at: Date | null
}

export interface RecoveryCodeTable {
  agency_id: string
  id: string
  account_id: string
  code_hash: string
  used_at: Date | null
}

export interface SignInStepTable {
  agency_id: string
  id: string
  kind: 'email-link' | 'invitation' | 'passkey-challenge' | 'second-factor' | 'invented-link'
  secret_hash: string
  account_id: string | null
  detail: Json<Record<string, string>>
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

/** `wait_until` null: may try at once. The row goes when its owner signs in, or a day after the last try. */
export interface SignInTryTable {
  agency_id: string
  key_hash: string
  tries: number
  tried_at: Date
  wait_until: Date | null
}

/** `device` is `Browser/System` as `deviceOf` reads it; `how` is a `SignInWay`. */
export interface SessionTable {
  agency_id: string
  id: string
  secret_hash: string
  account_id: string
  device: string
  how: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  ended_at: Date | null
}

/** What the public may know of an officer: only what the officer chose. `account_id` null: has no account yet. */
export interface OfficerTable {
  agency_id: string
  id: string
  account_id: string | null
  slug: string
  name: string
  rank: string
  own_words: string | null
  speaks: string | null
  face: Json<unknown> | null
  public_email: string | null
  public_phone: string | null
  since_on: string | null
  ended_at: Date | null
}

/** `until_on` is the last day, null: until further notice. */
export interface AssignmentTable {
  agency_id: string
  id: string
  beat_id: string
  officer_id: string
  duty: 'neighborhood-officer' | 'stand-in' | 'sergeant'
  from_on: string
  until_on: string | null
}

export interface PeopleTables {
  account: AccountTable
  account_role: AccountRoleTable
  passkey: PasskeyTable
  recovery_code: RecoveryCodeTable
  sign_in_step: SignInStepTable
  sign_in_try: SignInTryTable
  session: SessionTable
  officer: OfficerTable
  assignment: AssignmentTable
}
