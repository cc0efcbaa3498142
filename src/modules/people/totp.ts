/** The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds), which every such app can read. */
export const DIGITS = 6
export const PERIOD_S = 30

/** What the square code holds, as authenticator apps read it: `otpauth://totp/Agency:person?...`; `secret` is base32. */
export function totpAddress(secret: string, person: string, agency: string): string {
  const query = `issuer=${encodeURIComponent(agency)}&secret=${secret}&algorithm=SHA1&digits=${DIGITS}&period=${PERIOD_S}`
  return `otpauth://totp/${encodeURIComponent(agency)}:${encodeURIComponent(person)}?${query}`
}

/** The secret in groups of four, to be typed where a camera does not help. */
export const spacedSecret = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
