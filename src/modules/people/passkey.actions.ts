import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { findAccount } from './account.store.ts'
import { recordFailure } from './failed-sign-in.actions.ts'
import { listPasskeys, lockPasskey, savePasskey, savePasskeyUse } from './passkey.store.ts'
import { credentialFrom, type Passkey } from './passkey.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { type Started, startSession } from './session.actions.ts'
import { saveStep, takeStep } from './sign-in-step.store.ts'
import type { Site } from './site.ts'

/** Minutes that a question to a passkey stays open. */
const CHALLENGE_MIN = 5

/** What the browser sends back: the secret of the question it answers, and the answer as JSON. */
export type NewCredential = { readonly step: string; readonly credential: string }
export type Asked<Options> = { readonly options: Options; readonly step: string }

const hostOf = (site: Site) => new URL(site.origin).hostname

async function ask(at: WriteAt, challenge: string, purpose: string): Promise<string> {
  const secret = secretFrom(randomBytes(32))
  const expiresAt = new Date(at.now.getTime() + CHALLENGE_MIN * 60_000)
  const detail = { challenge, purpose }
  await saveStep(at, { id: newId(at.now), kind: 'passkey-challenge', secretHash: hashOfSecret(secret), accountId: null, detail, expiresAt })
  return secret
}

/** The question to any passkey the browser holds for this site: the person need not say who they are. */
export async function askForPasskey(data: AgencyData, site: Site): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required', allowCredentials: [] })
  return { options, step: await data.write(null, (at) => ask(at, options.challenge, 'sign-in')) }
}

/**
 * Signs in by a passkey that was unlocked by finger, face or PIN: two factors in one. Undefined, and an event, when the question is too old
 * or answered already, the passkey is unknown here, or its answer does not hold.
 */
export const signInByPasskey = (data: AgencyData, site: Site, answer: NewCredential, device: string): Promise<Started | undefined> =>
  data.write(null, async (at) => {
    const response = credentialFrom<AuthenticationResponseJSON>(answer.credential)
    const step = await takeStep(at, 'passkey-challenge', hashOfSecret(answer.step))
    const passkey = response && (await lockPasskey(at, response.id))
    const account = passkey && (await findAccount(at, passkey.accountId))
    const counter =
      response && passkey && step?.detail.purpose === 'sign-in'
        ? await newCounter(site, response, passkey, step.detail.challenge ?? '')
        : undefined
    if (counter === undefined || !passkey || !account || account.endedAt) {
      await recordFailure(at, passkey?.accountId, 'passkey')
      return undefined
    }
    await savePasskeyUse(at, passkey.id, counter)
    return startSession(at, { accountId: account.id, roles: account.roles, device, how: 'passkey' })
  })

async function newCounter(
  site: Site,
  response: AuthenticationResponseJSON,
  passkey: Passkey,
  expectedChallenge: string,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
      credential: { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: passkey.counter },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

/** The question that makes a new passkey for an account; those it has are not made twice. */
export async function askForNewPasskey(
  data: AgencyData,
  site: Site,
  accountId: string,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON> | undefined> {
  const known = await data.read(async (at) => ({ account: await findAccount(at, accountId), passkeys: await listPasskeys(at, accountId) }))
  if (!known.account) return undefined
  const name = known.account.email ?? known.account.name
  const options = await generateRegistrationOptions({
    rpID: hostOf(site),
    rpName: site.agency.name,
    userID: new TextEncoder().encode(accountId),
    userName: name || site.agency.name,
    userDisplayName: known.account.name,
    attestationType: 'none',
    excludeCredentials: known.passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, step: await data.write(accountId, (at) => ask(at, options.challenge, accountId)) }
}

/** Adds a passkey that was made for this account; false when the question is too old, was asked for another account, or the answer does not hold. */
export async function addPasskey(at: WriteAt, site: Site, accountId: string, answer: NewCredential, device: string): Promise<boolean> {
  const response = credentialFrom<RegistrationResponseJSON>(answer.credential)
  const step = await takeStep(at, 'passkey-challenge', hashOfSecret(answer.step))
  if (!response || !step || step.detail.purpose !== accountId) return false
  const made = await madeAsAsked(site, response, step.detail.challenge ?? '')
  if (!made || !(await savePasskey(at, { ...made, accountId, name: device }))) return false
  await recordEvent(at, { kind: 'passkey-added', about: { kind: 'account', id: accountId } })
  return true
}

async function madeAsAsked(site: Site, response: RegistrationResponseJSON, expectedChallenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
    })
    if (!verified || !registrationInfo) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: response.response.transports ?? [] }
  } catch {
    return undefined
  }
}
