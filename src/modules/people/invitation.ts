import { isEmail, NAME_MAX } from './officer.ts'
import { faultInPassword, type PasswordFault } from './password.ts'

export type PersonFault = 'name-missing' | 'name-too-long' | 'email-missing' | 'email-strange' | 'email-taken'
export type SetUpFault = PersonFault | PasswordFault | 'wrong-code'
export type SetUpFaults = Partial<Record<'name' | 'email' | 'password' | 'code', SetUpFault>>

/** What is wrong with somebody's name and address as typed; empty when nothing is. */
export function faultsInPerson({ name, email }: { name: string; email: string }): Partial<Record<'name' | 'email', PersonFault>> {
  const faults: Partial<Record<'name' | 'email', PersonFault>> = {}
  if (name === '') faults.name = 'name-missing'
  else if (name.length > NAME_MAX) faults.name = 'name-too-long'
  if (email === '') faults.email = 'email-missing'
  else if (!isEmail(email)) faults.email = 'email-strange'
  return faults
}

export type SetUpTyped = { readonly name: string; readonly email: string; readonly password: string; readonly code: string }

/** What is wrong with a set-up by password, before the code is looked at. `asksWho`: name and address are typed here too. */
export function faultsInSetUp(typed: SetUpTyped, asksWho: boolean, agencyName: string): SetUpFaults {
  const faults: SetUpFaults = asksWho ? faultsInPerson(typed) : {}
  const password = faultInPassword(typed.password, { name: typed.name, email: typed.email, agencyName })
  if (password) faults.password = password
  return faults
}
