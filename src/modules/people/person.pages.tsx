import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Role } from './role.ts'
import { RoleBoxes } from './staff.pages.tsx'

/** One entry of an account's history: what, and the role it was about where it was about one. */
export type PersonEvent = { readonly at: Date; readonly kind: string; readonly role?: Role | undefined }

type Props = {
  view: View
  id: string
  name: string
  email: string | null
  roles: readonly Role[]
  endedAt: Date | null
  /** True for the administrator's own account, which another ends. */
  isSelf: boolean
  history: readonly PersonEvent[]
  errors?: FormErrors | undefined
}

function eventWords(view: View, { kind, role }: PersonEvent): string | undefined {
  const { events, roles } = view.words.people
  const words = Object.entries(events).find(([known]) => known === kind)?.[1]
  return words && role ? `${words}: ${roles[role]}` : words
}

const History = ({ view, history }: Pick<Props, 'view' | 'history'>) => {
  const entries = history.flatMap((event) => {
    const what = eventWords(view, event)
    return what ? [{ at: event.at, kind: 'system' as const, what }] : []
  })
  return (
    <Section title={view.words.people.person.history}>
      <Timeline view={view} entries={entries} />
    </Section>
  )
}

const Acts = ({ view, id, email, isSelf }: Pick<Props, 'view' | 'id' | 'email' | 'isSelf'>) => {
  const words = view.words.people.person
  return (
    <>
      {email && (
        <Section title={words.inviteAgain} lede={words.inviteAgainHint}>
          <Form view={view} action={paths.personInvitations(id)} layout="plain">
            <Button kind="quiet" icon="mail">
              {words.inviteAgain}
            </Button>
          </Form>
        </Section>
      )}
      <Section title={words.endTitle} lede={isSelf ? words.notYourself : words.endText}>
        {!isSelf && (
          <Form view={view} action={paths.personEnd(id)} layout="plain">
            <Button kind="grave">{words.end}</Button>
          </Form>
        )}
      </Section>
    </>
  )
}

/** One person of the staff, for administrators: roles, a new invitation, the end of the account, and what changed. */
export const PersonPage = ({ view, id, name, email, roles, endedAt, isSelf, history, errors }: Props) => {
  const words = view.words.people.person
  const steps = [{ label: view.words.people.list.title, href: paths.people() }, { label: name }]
  return (
    <Page
      view={view}
      title={name || words.name}
      lede={email ?? undefined}
      shape="narrow"
      indexed={false}
      trail={<Trail view={view} steps={steps} />}
    >
      <ErrorSummary view={view} errors={errors} />
      {endedAt ? (
        <Notice tone="warm">{words.ended(dayInWords(view, endedAt))}</Notice>
      ) : (
        <>
          <Form view={view} action={paths.personRoles(id)}>
            <RoleBoxes view={view} roles={roles} error={errors?.roles} />
            <FormActs>
              <Button>{words.saveRoles}</Button>
            </FormActs>
          </Form>
          <Acts view={view} id={id} email={email} isSelf={isSelf} />
        </>
      )}
      <History view={view} history={history} />
    </Page>
  )
}
