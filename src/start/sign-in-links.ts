import type { Role } from '#modules/people/index.ts'
import { paths } from '#paths.ts'

type Link = { readonly role: Role; readonly secret: string; readonly name: string }

/** What the start command prints in the invented town: the address and one sign-in link for each role. */
export function welcome(origin: string, links: readonly Link[]): string {
  const width = Math.max(...links.map(({ role }) => role.length))
  return [
    '',
    `  Commonbeat is running at ${origin}`,
    '  This is an invented town: nothing in it is real. Sign in as ...',
    '',
    ...links.map(({ role, secret, name }) => `  ${role.padEnd(width)}  ${origin}${paths.signInInvented(secret)}  (${name})`),
    '',
    '  Stop with Ctrl+C. Start empty instead: npm start -- --blank',
    '',
  ].join('\n')
}

/** What it prints on a blank installation: the one link that makes the first administrator. */
export const welcomeBlank = (origin: string, invitation: string | undefined): string =>
  [
    '',
    `  Commonbeat is running at ${origin}`,
    invitation
      ? `  Set it up here (the link makes you its administrator, and works once):\n\n  ${origin}${paths.invitation(invitation)}`
      : '',
    '',
  ].join('\n')
