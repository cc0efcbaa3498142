/**
 * Where to go after signing in, when a form or link says so: a path of this site and nothing else. '' where it says nothing usable:
 * another site in disguise (`//`, `/\`), or a page of the sign-in itself.
 */
export function safeNext(next: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return ''
  return /^\/(sign-in|sign-out|invitation)(\/|\?|$)/.test(next) ? '' : next.slice(0, 500)
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

/** Links of an invented town work there alone, and only from the machine it runs on: one printed on a screen is no key for the network. */
export const mayUseInventedLinks = (isInvented: boolean, address: string): boolean => isInvented && LOOPBACK.test(address)
