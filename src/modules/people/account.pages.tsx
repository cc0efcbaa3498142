import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { CheckBox } from '#ui/choice-field.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Cluster, Flow, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { NAME_MAX } from './officer.ts'
import { PasskeyButton } from './passkey.pages.tsx'
import type { PasskeyLine } from './passkey.ts'
import type { Role } from './role.ts'
import { deviceWords, type SessionCard, SessionList } from './session.pages.tsx'

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
          <PasskeyButton
            view={view}
            act="create"
            options={paths.accountPasskeyOptions()}
            postTo={paths.accountPasskeys()}
            label={words.addPasskey}
            quiet
          />
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
    {
      title: words.recovery.title,
      note: codesLeft > 0 ? words.recovery.left(codesLeft) : words.recovery.none,
      act: act(paths.accountCodes(), codesLeft > 0),
    },
  ]
  return (
    <Section title={words.account.waysTitle}>
      <StackList items={items} />
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
          <TextField
            view={view}
            name="name"
            label={words.name}
            value={name}
            error={errors?.name}
            autocomplete="name"
            maxLength={NAME_MAX}
          />
          <FormActs>
            <Button kind="quiet">{words.saveName}</Button>
          </FormActs>
        </Form>
      </Section>
      {Passkeys(props)}
      {isStaff && Ways(props)}
      <SessionList view={view} sessions={props.sessions} sessionId={props.sessionId} />
      {OwnData(props)}
      <Form view={view} action={paths.signOut()} layout="plain">
        <Button kind="text" icon="log-out">
          {view.words.shell.signOut}
        </Button>
      </Form>
    </Page>
  )
}
