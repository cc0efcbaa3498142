import { plural } from '../plural.ts'

const minutes = (n: number) => plural('en', n, { one: 'one minute', other: `${n} minutes` })

/** What happened to an account, as its history tells it. */
export const peopleEvents = {
  'account-opened': 'Account opened',
  'person-invited': 'Invited',
  'invitation-accepted': 'Invitation accepted',
  'signed-in': 'Signed in',
  'sign-in-failed': 'A sign-in failed',
  'session-ended': 'Signed out',
  'role-granted': 'Role given',
  'role-removed': 'Role taken away',
  'password-set': 'Password set',
  'authenticator-set': 'Authenticator app set up',
  'recovery-codes-made': 'Recovery codes made',
  'recovery-code-used': 'Recovery code used',
  'passkey-added': 'Passkey added',
  'passkey-removed': 'Passkey removed',
  'account-renamed': 'Name changed',
  'account-ended': 'Account ended',
} as const

/** Letters about signing in. */
export const peopleMail = {
  linkSubject: (agency: string) => `Your sign-in link for ${agency}`,
  link: (n: number) => `Here is your link. It signs you in once, in the next ${minutes(n)}:`,
  linkNotYou: 'You did not ask for it? Then do nothing: without the link nobody gets in.',
  invitationSubject: (agency: string) => `You are invited to ${agency}`,
  invitation: (by: string, agency: string) => `${by} has added you to ${agency}. Open this link and choose how you will sign in:`,
  invitationLasts: (days: number) => `The link is good for ${days} days, and for you alone. Please do not pass it on.`,
  changedSubject: (agency: string) => `A change to how you sign in at ${agency}`,
  changed: {
    'passkey-added': 'A passkey was added to your account.',
    'passkey-removed': 'A passkey was removed from your account.',
    'password-set': 'The password of your account was set or changed.',
    'authenticator-set': 'An authenticator app was set up for your account.',
    'recovery-codes-made': 'New recovery codes were made for your account. The old ones no longer work.',
    'recovery-code-used': 'A recovery code was used to sign in to your account.',
  },
  changedNotYou: (link: string) => `Was it not you? Tell your administrator now, and look at your account: ${link}`,
  end: (agency: string) => `${agency}, by Commonbeat. Nobody reads answers to this address.`,
} as const
