export type PasskeyLine = { readonly id: string; readonly name: string; readonly createdAt: Date; readonly lastUsedAt: Date | null }

/** A passkey as it is kept: nothing of it is secret. `publicKey` is COSE, base64url; `name` is the device it was made on (`deviceOf`). */
export type Passkey = PasskeyLine & {
  readonly accountId: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

/** A posted credential; undefined when the text is not one. Whether it holds is for the ceremony to say. */
export function credentialFrom<Credential extends { id: string; response: object }>(text: string): Credential | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isCredential =
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      typeof value.id === 'string' &&
      'response' in value &&
      typeof value.response === 'object'
    return isCredential ? (value as unknown as Credential) : undefined
  } catch {
    return undefined
  }
}
