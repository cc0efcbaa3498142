import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords, nearInWords } from '#ui/calendar.ts'
import { CheckBox } from '#ui/choice-field.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Cluster, Flow, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { deviceNames } from './device.ts'
import { NAME_MAX } from './officer.ts'
import type { PasskeyLine } from './passkey.ts'
import { PasskeyButton } from './passkey.pages.tsx'
import type { Role } from './role.ts'
import { SIGN_IN_WAYS } from './session.ts'

export type SessionCard = { readonly id: string; readonly device: string; readonly how: string; readonly createdAt: Date; readonly seenAt: Date }

export type AccountProps = {
  view: View
  name: string
  email: string | null
  roles: readonly Role[]
  isStaff: boolean
  sessions: readonly SessionCard[]
  /** The session this page is seen in. */
  sessionId: string
  passkeys: readonly PasskeyLine[]
  hasPassword: boolean
  hasAuthenticator: boolean
  codesLeft: number
  errors?: FormErrors | undefined
}

const deviceWords = (view: View, device: string) => {
  const { browser, system } = deviceNames(device)
  return view.words.people.device(browser, system)
}

const wayWords = (view: View, how: string) => {
  const way = SIGN_IN_WAYS.find((known) => known === how)
  return way ? view.words.people.ways[way] : ''
}

const Passkeys = ({ view, passkeys }: AccountProps) => {
  const words = view.words.people.account
  const items = passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
    title: deviceWords(view, name),
    note: `${words.madeOn(dayInWords(view, createdAt))}, ${lastUsedAt ? words.lastUsed(dayInWords(view, lastUsedAt)) : words.neverUsed}`,
    act: (
      <Form view={view} action={paths.accountPasskeyEnd(id)} layout="plain">
        <Button kind="soft" label={words.removeNamed(deviceWords(view, name))}>
          {words.remove}
        </Button>
      </Form>
    ),
  }))
  return (
    <Section title={words.passkeysTitle} lede={words.passkeysText} id="passkeys">
      <Flow>
        {items.length > 0 ? <StackList items={items} label={words.passkeysTitle} /> : <p class="muted">{words.passkeysNone}</p>}
        <Form view={view} action={paths.accountPasskeys()}>
          <PasskeyButton view={view} act="create" options={paths.accountPasskeyOptions()} postTo={paths.accountPasskeys()} label={words.addPasskey} quiet />
        </Form>
      </Flow>
    </Section>
  )
}

const Ways = ({ view, hasPassword, hasAuthenticator, codesLeft }: AccountProps) => {
  const words = view.words.people
  const act = (href: string, isSet: boolean) => (
    <ButtonLink href={href} kind="soft">
      {isSet ? words.account.change : words.account.setUp}
    </ButtonLink>
  )
  const state = (isSet: boolean) => (isSet ? words.account.set : words.account.notSet)
  const items = [
    { title: words.authenticator.title, note: state(hasAuthenticator), act: act(paths.accountTotp(), hasAuthenticator) },
    { title: words.password.title, note: state(hasPassword), act: act(paths.accountPassword(), hasPassword) },
    { title: words.recovery.title, note: codesLeft > 0 ? words.recovery.left(codesLeft) : words.recovery.none, act: act(paths.accountCodes(), codesLeft > 0) },
  ]
  return (
    <Section title={words.account.waysTitle}>
      <StackList items={items} />
    </Section>
  )
}

const Sessions = ({ view, sessions, sessionId }: AccountProps) => {
  const words = view.words.people.account
  const items = sessions.map(({ id, device, how, createdAt, seenAt }) => ({
    title: id === sessionId ? <strong>{`${deviceWords(view, device)} (${words.thisOne})`}</strong> : deviceWords(view, device),
    note: `${words.signedIn(nearInWords(view, createdAt), wayWords(view, how))}; ${words.seen(nearInWords(view, seenAt))}`,
    act:
      id === sessionId ? undefined : (
        <Form view={view} action={paths.accountSessionEnd(id)} layout="plain">
          <Button kind="soft" label={words.endNamed(deviceWords(view, device))}>
            {words.endSession}
          </Button>
        </Form>
      ),
  }))
  return (
    <Section title={words.sessionsTitle} id="sessions">
      <Flow>
        <StackList items={items} label={words.sessionsTitle} />
        {sessions.length > 1 && (
          <Form view={view} action={paths.accountSessionsEnd()} layout="plain">
            <Button kind="quiet">{words.endAll}</Button>
          </Form>
        )}
      </Flow>
    </Section>
  )
}

const OwnData = ({ view, isStaff, errors }: AccountProps) => {
  const words = view.words.people.account
  return (
    <Section title={words.dataTitle} lede={words.exportHint}>
      <Flow room="loose">
        <ButtonLink href={paths.accountExport()} kind="quiet" icon="download">
          {words.export}
        </ButtonLink>
        {isStaff ? (
          <p class="muted">{words.staffStays}</p>
        ) : (
          <Form view={view} action={paths.accountErase()}>
            <p>{words.eraseText}</p>
            <CheckBox view={view} name="sure" label={words.eraseConfirm} error={errors?.sure} />
            <FormActs>
              <Button kind="grave">{words.erase}</Button>
            </FormActs>
          </Form>
        )}
      </Flow>
    </Section>
  )
}

/** Everything about how somebody signs in, where they are signed in, and their data. */
export const AccountPage = (props: AccountProps) => {
  const { view, name, email, roles, isStaff, errors } = props
  const words = view.words.people.account
  return (
    <Page view={view} title={words.title} lede={email ?? words.noEmail} shape="narrow" islands={['passkey-button']} indexed={false}>
      <ErrorSummary view={view} errors={errors} />
      <Cluster>
        {roles.map((role) => (
          <Tag>{view.words.people.roles[role]}</Tag>
        ))}
      </Cluster>
      <Section title={words.name}>
        <Form view={view} action={paths.accountName()}>
          <TextField view={view} name="name" label={words.name} value={name} error={errors?.name} autocomplete="name" maxLength={NAME_MAX} />
          <FormActs>
            <Button kind="quiet">{words.saveName}</Button>
          </FormActs>
        </Form>
      </Section>
      {Passkeys(props)}
      {isStaff && Ways(props)}
      {Sessions(props)}
      {OwnData(props)}
      <Form view={view} action={paths.signOut()} layout="plain">
        <Button kind="text" icon="log-out">
          {view.words.shell.signOut}
        </Button>
      </Form>
    </Page>
  )
}

export const ErasedPage = ({ view }: { view: View }) => {
  const words = view.words.people.account
  return (
    <Page view={view} title={words.erasedTitle} lede={words.erased} shape="narrow" indexed={false}>
      <ButtonLink href={paths.front()}>{view.words.house.errors.toFront}</ButtonLink>
    </Page>
  )
}
