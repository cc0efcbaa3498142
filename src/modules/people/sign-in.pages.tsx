import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { DangerLine, Notice } from '#ui/notice.tsx'
import { Flow } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { PasskeyButton } from './passkey.pages.tsx'

const Next = ({ next }: { next: string }) => (next ? <input type="hidden" name="next" value={next} /> : null)

type SignInProps = {
  view: View
  /** Where the person wanted to go; '' when nowhere. */
  next: string
  typed?: { readonly email?: string | undefined; readonly work?: string | undefined } | undefined
  errors?: FormErrors | undefined
  /** Opens the way that was just tried. */
  tried?: 'link' | 'password' | 'passkey' | undefined
}

const LinkForm = ({ view, next, typed, errors }: SignInProps) => {
  const words = view.words.people.signIn
  return (
    <Card title={words.linkTitle} level={2}>
      <p class="muted">{words.linkText}</p>
      <Form view={view} action={paths.signInLink()}>
        <Next next={next} />
        <TextField
          view={view}
          name="email"
          label={words.email}
          type="email"
          autocomplete="email"
          inputmode="email"
          value={typed?.email}
          error={errors?.email}
          maxLength={254}
        />
        <FormActs>
          <Button kind="quiet" icon="mail">
            {words.linkButton}
          </Button>
        </FormActs>
      </Form>
    </Card>
  )
}

const PasswordForm = ({ view, next, typed, errors }: SignInProps) => {
  const words = view.words.people.signIn
  return (
    <Form view={view} action={paths.signInPassword()}>
      <Next next={next} />
      <TextField
        view={view}
        name="work"
        label={words.email}
        type="email"
        autocomplete="username"
        inputmode="email"
        value={typed?.work}
        error={errors?.work}
        maxLength={254}
      />
      <TextField
        view={view}
        name="password"
        label={words.password}
        type="password"
        autocomplete="current-password"
        error={errors?.password}
      />
      <FormActs>
        <Button kind="quiet">{words.passwordButton}</Button>
      </FormActs>
    </Form>
  )
}

/** Three ways in, the easiest first: a passkey, a mailed link, and for staff a password with a code. */
export const SignInPage = (props: SignInProps) => {
  const { view, next, errors, tried } = props
  const words = view.words.people.signIn
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" islands={['passkey-button']} indexed={false}>
      <ErrorSummary view={view} errors={errors} />
      <Flow room="loose">
        <Card title={words.passkeyTitle} level={2}>
          <p class="muted">{words.passkeyText}</p>
          <Form view={view} action={paths.signInPasskey()}>
            <Next next={next} />
            <PasskeyButton
              view={view}
              act="get"
              options={paths.signInPasskeyOptions()}
              postTo={paths.signInPasskey()}
              label={words.passkeyButton}
            />
          </Form>
        </Card>
        <LinkForm {...props} />
        <Details summary={words.passwordTitle} open={tried === 'password'}>
          <PasswordForm {...props} />
        </Details>
        <DangerLine view={view} />
      </Flow>
    </Page>
  )
}

/** The same for every address, whether it has an account or not. */
export const LinkSentPage = ({ view, minutes }: { view: View; minutes: number }) => {
  const words = view.words.people.linkSent
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false}>
      <Flow>
        <p>{words.lasts(minutes)}</p>
        <p class="muted">{words.notThere}</p>
        <p>
          <ButtonLink href={paths.signIn()} kind="quiet">
            {words.again}
          </ButtonLink>
        </p>
      </Flow>
    </Page>
  )
}

/** The second step: six digits, or a recovery code in the same field. */
export const CodePage = ({ view, next, error }: { view: View; next: string; error?: string | undefined }) => {
  const words = view.words.people.code
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
      <Form view={view} action={paths.signInCode()}>
        <Next next={next} />
        <TextField
          view={view}
          name="code"
          label={words.field}
          hint={words.hint}
          autocomplete="one-time-code"
          error={error}
          maxLength={40}
          spellcheck={false}
          short
          question
        />
        <FormActs>
          <Button>{words.button}</Button>
        </FormActs>
      </Form>
      <Notice>
        <p>
          <a href={paths.signIn(next)}>{words.passkeyInstead}</a>
        </p>
        <p class="muted">{words.lost}</p>
      </Notice>
    </Page>
  )
}
