import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Cluster, Flow } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { AuthenticatorKey, CodeField } from './authenticator.pages.tsx'
import { NAME_MAX } from './officer.ts'
import { PasskeyButton } from './passkey.pages.tsx'
import { NewPasswordField } from './password.pages.tsx'
import type { Role } from './role.ts'

type Props = {
  view: View
  secret: string
  name: string
  email: string
  roles: readonly Role[]
  asksWho: boolean
  isStaff: boolean
  totpSecret: string
  typed?: { readonly name: string; readonly email: string } | undefined
  errors?: FormErrors | undefined
  /** Opens the way by password, once it was tried. */
  byPassword?: boolean | undefined
}

const Who = ({ view, typed, errors }: Props) => {
  const words = view.words.people.invitation
  return (
    <Card title={words.whoTitle} level={2}>
      <div class="form">
        <TextField
          view={view}
          name="name"
          label={words.name}
          value={typed?.name}
          error={errors?.name}
          autocomplete="name"
          maxLength={NAME_MAX}
        />
        <TextField
          view={view}
          name="email"
          label={words.email}
          value={typed?.email}
          error={errors?.email}
          type="email"
          autocomplete="email"
          inputmode="email"
          maxLength={254}
        />
      </div>
    </Card>
  )
}

const Ways = ({ view, secret, name, email, totpSecret, errors, byPassword }: Props) => {
  const words = view.words.people.invitation
  const options = paths.invitationPasskeyOptions(secret)
  return (
    <>
      <Card title={words.passkeyTitle} level={2}>
        <p class="muted">{words.passkeyText}</p>
        <PasskeyButton view={view} act="create" options={options} postTo={paths.invitationPasskey(secret)} label={words.passkeyButton} />
      </Card>
      <Details summary={words.passwordSummary} open={byPassword === true}>
        <div class="form">
          <NewPasswordField view={view} error={errors?.password} />
          <AuthenticatorKey view={view} secret={totpSecret} person={email || name} />
          <CodeField view={view} error={errors?.code} />
          <FormActs>
            <Button>{words.button}</Button>
          </FormActs>
        </div>
      </Details>
    </>
  )
}

const ledeOf = ({ view, name, asksWho, isStaff }: Props) => {
  const words = view.words.people.invitation
  if (asksWho) return words.firstLede
  return isStaff ? words.lede(name) : words.partnerLede(name)
}

/** What an invitation opens: who invites, as what, and the choice of how to sign in from now on. */
export const InvitationPage = (props: Props) => {
  const { view, secret, roles, asksWho, isStaff, errors } = props
  const words = view.words.people.invitation
  return (
    <Page
      view={view}
      title={words.title(view.agency.name)}
      lede={ledeOf(props)}
      shape="narrow"
      islands={['passkey-button']}
      indexed={false}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.invitation(secret)}>
        <Flow>
          <p class="label">{words.roles}</p>
          <Cluster>
            {roles.map((role) => (
              <Tag>{view.words.people.roles[role]}</Tag>
            ))}
          </Cluster>
        </Flow>
        {asksWho && <Who {...props} />}
        {isStaff ? (
          <Ways {...props} />
        ) : (
          <FormActs>
            <Button>{words.partnerButton}</Button>
          </FormActs>
        )}
      </Form>
    </Page>
  )
}

/** Used, older than seven days, or never made: one answer for the three. */
export const InvitationExpiredPage = ({ view }: { view: View }) => {
  const words = view.words.people.invitation
  return (
    <Page view={view} title={words.expiredTitle} lede={words.expired} shape="narrow" indexed={false}>
      <p>
        <a href={paths.signIn()}>{view.words.people.signIn.title}</a>
      </p>
    </Page>
  )
}
