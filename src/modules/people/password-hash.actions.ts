import { hash, verify } from '@node-rs/argon2'
import { normalPassword } from './password.ts'

/** Argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet names. About 40 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password nobody has, at the same cost: an address without an account is looked at as long as one with. Held to `COST` by a test. */
export const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$b8S+8ILtPfyvc7kUjMaZGg$LBwXCn3NncvrK9zEgyNpse19zqNFuOJ2xRcN1p8xcRw'

export const hashPassword = (typed: string): Promise<string> => hash(normalPassword(typed), COST)

/** Whether a typed password fits; false for an account without one, after the same work. */
export async function fitsPassword(passwordHash: string | null | undefined, typed: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODYS_HASH, normalPassword(typed))
  return fits && passwordHash !== null && passwordHash !== undefined
}
