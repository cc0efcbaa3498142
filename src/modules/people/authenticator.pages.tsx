import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Trail } from '#ui/trail.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { squareCode } from './qr-code.ts'
import { spacedSecret, totpAddress } from './totp.ts'

/** The square code to scan and the key to type, black on white in dark rooms too: cameras need it. */
export const AuthenticatorKey = ({ view, secret, person }: { view: View; secret: string; person: string }) => {
  const words = view.words.people.authenticator
  const { size, path } = squareCode(totpAddress(secret, person, view.agency.name))
  return (
    <div class="flow">
      <p>{words.scan}</p>
      <svg class="square-code" viewBox={`0 0 ${size} ${size}`} width="220" height="220" role="img" aria-label={words.picture} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <p>
        {words.orType} <code>{spacedSecret(secret)}</code>
      </p>
    </div>
  )
}

export const CodeField = ({ view, error }: { view: View; error?: string | undefined }) => (
  <TextField
    view={view}
    name="code"
    label={view.words.people.authenticator.code}
    error={error}
    autocomplete="one-time-code"
    inputmode="numeric"
    maxLength={7}
    short
  />
)

type Props = { view: View; secret: string; person: string; replaces: boolean; error?: string | undefined }

/** Sets up the authenticator app of somebody who is signed in, in place of the one before. */
export const AuthenticatorPage = ({ view, secret, person, replaces, error }: Props) => {
  const words = view.words.people.authenticator
  const steps = [{ label: view.words.people.account.title, href: paths.account() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={steps} />}>
      <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
      {replaces && <p class="muted">{words.replaces}</p>}
      <Form view={view} action={paths.accountTotp()}>
        <AuthenticatorKey view={view} secret={secret} person={person} />
        <CodeField view={view} error={error} />
        <FormActs>
          <Button>{words.button}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
