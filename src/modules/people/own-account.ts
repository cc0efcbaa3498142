import { faultInPassword, type PasswordFault, type PersonalWords } from './password.ts'

export type PasswordChangeFaults = { current?: 'wrong-password'; password?: PasswordFault }

/** What is wrong with a new password of one's own; the current one is looked at elsewhere. */
export const faultsInNewPassword = (password: string, personal: PersonalWords): PasswordChangeFaults => {
  const fault = faultInPassword(password, personal)
  return fault ? { password: fault } : {}
}

/** What somebody can prove themselves by. */
export type WaysIn = {
  readonly passkeys: number
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
  readonly hasEmail: boolean
}

/** Why a passkey may not go: staff need one, or a password with an authenticator; everybody else an address for the link. */
export function refusalToRemovePasskey(ways: WaysIn, isStaff: boolean): 'last-way-in' | undefined {
  if (ways.passkeys > 1) return undefined
  const otherWay = isStaff ? ways.hasPassword && ways.hasAuthenticator : ways.hasEmail
  return otherWay ? undefined : 'last-way-in'
}
