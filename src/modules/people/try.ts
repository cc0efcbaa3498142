/** After so many wrong tries in a row, each further one has to wait. NIST SP 800-63B-4 (3.2.2) allows a hundred; people mistype three times. */
export const TRIES_FREE = 5

/** No wait is longer: a stranger who mistypes on purpose must not keep an officer out for a shift. A passkey never waits. */
export const WAIT_MAX_MIN = 60

/** A day after the last wrong try the count begins anew. */
export const TRIES_FORGOTTEN_HOURS = 24

/** Minutes to wait after the `tries`-th wrong try in a row: none up to four, then 1, 2, 4, 8 ... up to 60. */
export const waitMin = (tries: number): number => (tries < TRIES_FREE ? 0 : Math.min(WAIT_MAX_MIN, 2 ** (tries - TRIES_FREE)))

/** When the next try may be made; null: at once. */
export function waitUntil(tries: number, now: Date): Date | null {
  const minutes = waitMin(tries)
  return minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000)
}

/** Whole minutes left until `until`, at least one, for the sentence that says so. */
export const minutesLeft = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))

/** An e-mail address as it is stored, compared and counted. Only the case is levelled: what a provider does with dots and plus signs is not ours to know. */
export const normalEmail = (typed: string): string => typed.trim().normalize('NFC').toLowerCase()

/** Links to one address: five, then one an hour. Nobody's mailbox is filled by a stranger. */
export const LINKS_FREE = 5

export const linkWaitUntil = (tries: number, now: Date): Date | null => (tries < LINKS_FREE ? null : new Date(now.getTime() + 3_600_000))
