import type { GalleryExample } from '#ui/gallery.ts'
import type { View, ViewerCard } from '#ui/view.ts'
import { AccountPage, type AccountProps } from './account.pages.tsx'
import { AuthenticatorPage } from './authenticator.pages.tsx'
import { InvitationExpiredPage, InvitationPage } from './invitation.pages.tsx'
import { PasswordPage } from './password.pages.tsx'
import { PersonPage } from './person.pages.tsx'
import { RecoveryCodesPage } from './recovery-code.pages.tsx'
import type { Role } from './role.ts'
import { CodePage, LinkSentPage, SignInPage } from './sign-in.pages.tsx'
import { InventedPage, InventedRefusedPage, LinkExpiredPage, LinkPage } from './sign-in-link.pages.tsx'
import { NewPersonPage, StaffCountPage, StaffPage } from './staff.pages.tsx'

const AMARA: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000001', name: 'Amara Diallo', roles: ['officer'] }
const ROSA: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000004', name: 'Rosa Lind', roles: ['resident'] }
const SAM: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000003', name: 'Sam Whitlock', roles: ['administrator'] }
const as = (view: View, viewer: ViewerCard): View => ({ ...view, viewer })

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const CODES = [
  'B7KQ-2M9X-TRVD',
  'C4HF-8WYN-QKJ3',
  'D9GT-5PXB-7MRV',
  'F2JK-6QWH-3NYC',
  'G8BD-4TVX-9KPM',
  'H3NR-7CYF-2WQJ',
  'J6XV-9DKT-5HBG',
  'K5MP-3FRY-8CNW',
  'M4QW-6GJB-7TXD',
  'N9YH-2VCK-4RFP',
]
const hoursAgo = (view: View, hours: number) => new Date(view.now.getTime() - hours * 3_600_000)

const account = (view: View, props: Partial<AccountProps>): AccountProps => ({
  view: as(view, AMARA),
  name: 'Amara Diallo',
  email: 'amara.diallo@marlow-bridge.example',
  roles: ['officer'],
  isStaff: true,
  sessionId: 'one',
  sessions: [
    { id: 'one', device: 'Chrome/Android', how: 'passkey', createdAt: hoursAgo(view, 2), seenAt: hoursAgo(view, 0.05) },
    { id: 'two', device: 'Firefox/Windows', how: 'authenticator', createdAt: hoursAgo(view, 9), seenAt: hoursAgo(view, 0.8) },
    { id: 'three', device: '/', how: 'recovery-code', createdAt: hoursAgo(view, 11), seenAt: hoursAgo(view, 0.9) },
  ],
  passkeys: [
    { id: 'a', name: 'Chrome/Android', createdAt: hoursAgo(view, 24 * 90), lastUsedAt: hoursAgo(view, 2) },
    { id: 'b', name: 'Safari/Mac', createdAt: hoursAgo(view, 24 * 400), lastUsedAt: null },
  ],
  hasPassword: true,
  hasAuthenticator: true,
  codesLeft: 7,
  ...props,
})

const invitation = {
  secret: 's',
  name: 'Inez Marsh',
  email: 'inez@marlow-bridge.example',
  roles: ['analyst'] as Role[],
  asksWho: false,
  isStaff: true,
  totpSecret: SECRET,
}

const staff = (view: View) =>
  (
    [
      ['Amara Diallo', ['officer'], 0.2],
      ['Ngozi Okafor', ['chief'], 30],
      ['Priya Raman', ['analyst'], undefined],
      ['Sam Whitlock', ['administrator', 'analyst'], 0],
    ] as const
  ).map(([name, roles, hours], n) => ({
    id: `01900000-0000-7000-8000-00000000001${n}`,
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@marlow-bridge.example`,
    roles,
    isReady: hours !== undefined,
    seenAt: hours === undefined ? null : hoursAgo(view, hours),
  }))

const person = (view: View) => ({
  view: as(view, SAM),
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Amara Diallo',
  email: 'amara.diallo@marlow-bridge.example',
  roles: ['officer'] as Role[],
  endedAt: null,
  isSelf: false,
  history: [
    { at: hoursAgo(view, 24 * 900), kind: 'role-granted', role: 'officer' as const },
    { at: hoursAgo(view, 24 * 900), kind: 'person-invited' },
    { at: hoursAgo(view, 24 * 899), kind: 'invitation-accepted' },
    { at: hoursAgo(view, 2), kind: 'signed-in' },
  ],
})

/** Sign-in, the own account, and the administrator's people: empty, full, refused, ended. */
export const gallery: GalleryExample[] = [
  { name: 'sign in', render: (view) => <SignInPage view={view} next="/inbox" /> },
  {
    name: 'sign in: the address is none',
    render: (view) => (
      <SignInPage
        view={view}
        next=""
        typed={{ email: 'rosa at home' }}
        errors={{ email: view.words.people.signIn.emailStrange }}
        tried="link"
      />
    ),
  },
  {
    name: 'sign in: too many tries',
    render: (view) => (
      <SignInPage
        view={view}
        next=""
        typed={{ work: 'amara@marlow-bridge.example' }}
        errors={{ password: view.words.people.signIn.wait(4) }}
        tried="password"
      />
    ),
  },
  { name: 'the link is on its way', render: (view) => <LinkSentPage view={view} minutes={20} /> },
  { name: 'behind a link, somebody new', render: (view) => <LinkPage view={view} secret="s" isNew /> },
  { name: 'a link that no longer works', render: (view) => <LinkExpiredPage view={view} /> },
  { name: 'the second step', render: (view) => <CodePage view={view} next="" /> },
  { name: 'the second step: wrong code', render: (view) => <CodePage view={view} next="" error={view.words.people.code.wrong} /> },
  { name: 'a link of the invented town', render: (view) => <InventedPage view={view} secret="s" name="Amara Diallo" serving="officer" /> },
  { name: 'a link of the invented town, refused', render: (view) => <InventedRefusedPage view={view} /> },
  { name: 'an invitation', render: (view) => <InvitationPage view={view} {...invitation} /> },
  {
    name: 'an invitation: password refused',
    render: (view) => (
      <InvitationPage
        view={view}
        {...invitation}
        byPassword
        errors={{ password: view.words.people.password.faults['too-personal'], code: view.words.people.authenticator.wrong }}
      />
    ),
  },
  {
    name: 'the first administrator',
    render: (view) => <InvitationPage view={view} {...invitation} name="" email="" roles={['administrator']} asksWho />,
  },
  { name: 'an invitation that ran out', render: (view) => <InvitationExpiredPage view={view} /> },
  { name: 'recovery codes, shown once', render: (view) => <RecoveryCodesPage view={as(view, AMARA)} codes={CODES} left={10} /> },
  { name: 'recovery codes, two left', render: (view) => <RecoveryCodesPage view={as(view, AMARA)} left={2} /> },
  { name: 'account of an officer', render: (view) => <AccountPage {...account(view, {})} /> },
  {
    name: 'account of a resident, new',
    render: (view) => {
      const sessions = account(view, {})
        .sessions.slice(0, 1)
        .map((session) => ({ ...session, how: 'email-link' }))
      return (
        <AccountPage
          {...account(view, {
            view: as(view, ROSA),
            name: 'Rosa Lind',
            email: 'rosa@example.org',
            roles: ['resident'],
            isStaff: false,
            passkeys: [],
            sessions,
          })}
        />
      )
    },
  },
  {
    name: 'password, the app comes first',
    render: (view) => <PasswordPage view={as(view, AMARA)} hasPassword={false} hasAuthenticator={false} />,
  },
  {
    name: 'password, refused',
    render: (view) => (
      <PasswordPage view={as(view, AMARA)} hasPassword hasAuthenticator faults={{ current: 'wrong-password', password: 'too-short' }} />
    ),
  },
  {
    name: 'authenticator app',
    render: (view) => <AuthenticatorPage view={as(view, AMARA)} secret={SECRET} person="amara@marlow-bridge.example" replaces />,
  },
  { name: 'people, nobody yet', render: (view) => <StaffPage view={as(view, SAM)} staff={[]} /> },
  { name: 'people', render: (view) => <StaffPage view={as(view, SAM)} staff={staff(view)} older="/people?after=1" /> },
  {
    name: 'people, as the overseer sees them',
    render: (view) => (
      <StaffCountPage
        view={view}
        counts={[
          { role: 'officer', count: 8 },
          { role: 'overseer', count: 2 },
        ]}
      />
    ),
  },
  {
    name: 'a new person, refused',
    render: (view) => (
      <NewPersonPage
        view={as(view, SAM)}
        typed={{ name: 'Odd One', email: 'odd@example.org', roles: ['overseer', 'chief'] }}
        errors={{ roles: view.words.people.person.refusals['overseer-alone'] }}
      />
    ),
  },
  { name: 'a person', render: (view) => <PersonPage {...person(view)} /> },
  {
    name: 'a person whose account ended',
    render: (view) => <PersonPage {...person(view)} email={null} endedAt={hoursAgo(view, 24 * 40)} />,
  },
]
