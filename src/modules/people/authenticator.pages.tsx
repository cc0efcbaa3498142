import { create } from 'qrcode'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { spacedSecret, totpAddress } from './totp.ts'

/** A square code as a drawing: `size` modules on a side, quiet margin included, and the path of its dark ones, one unit each. */
export type SquareCode = { readonly size: number; readonly path: string }

const MARGIN = 4

/** The square code of a text (ISO 18004, error correction M). Throws above some 2300 characters. */
export function squareCode(text: string): SquareCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      let width = 1
      while (x + width < size && data[y * size + x + width]) width++
      runs.push(`M${x + MARGIN} ${y + MARGIN}h${width}v1h-${width}z`)
      x += width
    }
  }
  return { size: size + 2 * MARGIN, path: runs.join('') }
}

/** The square code to scan and the key to type, black on white in dark rooms too: cameras need it. */
export const AuthenticatorKey = ({ view, secret, person }: { view: View; secret: string; person: string }) => {
  const words = view.words.people.authenticator
  const { size, path } = squareCode(totpAddress(secret, person, view.agency.name))
  return (
    <div class="flow">
      <p>{words.scan}</p>
      <svg
        class="square-code"
        viewBox={`0 0 ${size} ${size}`}
        width="220"
        height="220"
        role="img"
        aria-label={words.picture}
        shape-rendering="crispEdges"
      >
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
