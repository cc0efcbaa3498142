import type { Words } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { PasswordChangeFaults } from './own-account.ts'
import { PASSWORD_MIN, type PasswordFault } from './password.ts'

/** Why a password is refused, in words. */
export const passwordFaultWords = (words: Words, fault: PasswordFault): string =>
  fault === 'too-short' ? words.people.password.faults['too-short'](PASSWORD_MIN) : words.people.password.faults[fault]

export const NewPasswordField = ({ view, error }: { view: View; error?: string | undefined }) => {
  const words = view.words.people.password
  return (
    <TextField
      view={view}
      name="password"
      label={words.field}
      hint={words.hint(PASSWORD_MIN)}
      type="password"
      autocomplete="new-password"
      error={error}
    />
  )
}

type Props = { view: View; hasPassword: boolean; hasAuthenticator: boolean; faults?: PasswordChangeFaults | undefined }

/** Sets or changes the own password; without an authenticator it says what comes first. */
export const PasswordPage = ({ view, hasPassword, hasAuthenticator, faults = {} }: Props) => {
  const words = view.words.people.password
  const errors = {
    current: faults.current && words.faults['wrong-password'],
    password: faults.password && passwordFaultWords(view.words, faults.password),
  }
  const steps = [{ label: view.words.people.account.title, href: paths.account() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={steps} />}>
      {hasAuthenticator ? (
        <>
          <ErrorSummary view={view} errors={errors} />
          <Form view={view} action={paths.accountPassword()}>
            {hasPassword && (
              <TextField
                view={view}
                name="current"
                label={words.current}
                type="password"
                autocomplete="current-password"
                error={errors.current}
              />
            )}
            <NewPasswordField view={view} error={errors.password} />
            <FormActs>
              <Button>{words.button}</Button>
            </FormActs>
          </Form>
        </>
      ) : (
        <>
          <Notice tone="warm">{words.needsAuthenticator}</Notice>
          <p>
            <ButtonLink href={paths.accountTotp()}>{view.words.people.authenticator.title}</ButtonLink>
          </p>
        </>
      )}
    </Page>
  )
}
