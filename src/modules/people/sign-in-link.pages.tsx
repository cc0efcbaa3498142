import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { NAME_MAX } from './officer.ts'
import type { Role } from './role.ts'

/** Behind a mailed link: a button, because programs that look through mail follow links and must not use this one up. */
export const LinkPage = ({ view, secret, isNew }: { view: View; secret: string; isNew: boolean }) => {
  const words = view.words.people.link
  return (
    <Page view={view} title={words.title} lede={isNew ? words.newLede : words.lede} shape="narrow" indexed={false}>
      <Form view={view} action={paths.signInByLink(secret)}>
        {isNew && (
          <TextField view={view} name="name" label={words.name} hint={words.nameHint} autocomplete="name" maxLength={NAME_MAX} optional />
        )}
        <FormActs>
          <Button icon="log-in">{isNew ? words.newButton : words.button}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}

/** A link that was used, is too old, or never was: one answer for the three. */
export const LinkExpiredPage = ({ view }: { view: View }) => {
  const words = view.words.people.link
  return (
    <Page view={view} title={words.expiredTitle} lede={words.expired} shape="narrow" indexed={false}>
      <ButtonLink href={paths.signIn()}>{words.toSignIn}</ButtonLink>
    </Page>
  )
}

/** Behind a link of the invented town. */
export const InventedPage = ({ view, secret, name, serving }: { view: View; secret: string; name: string; serving: Role }) => {
  const words = view.words.people.invented
  return (
    <Page view={view} title={words.title(name)} lede={words.lede(view.words.people.roles[serving])} shape="narrow" indexed={false}>
      <Form view={view} action={paths.signInInvented(secret)}>
        <FormActs>
          <Button icon="log-in">{words.button}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}

export const InventedRefusedPage = ({ view }: { view: View }) => {
  const words = view.words.people.invented
  return (
    <Page view={view} title={words.refusedTitle} lede={words.refused} shape="narrow" indexed={false}>
      <ButtonLink href={paths.signIn()}>{view.words.people.signIn.title}</ButtonLink>
    </Page>
  )
}
