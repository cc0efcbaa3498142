/**
 * Where to go after signing in, when a form or link says so: a path of this site and nothing else. '' where it says nothing usable:
 * another site in disguise (`//`, `/\`), or a page of the sign-in itself.
 */
export function safeNext(next: string): string {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return ''
  return /^\/(sign-in|sign-out|invitation)(\/|\?|$)/.test(next) ? '' : next.slice(0, 500)
}
