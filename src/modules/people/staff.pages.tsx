import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords, nearInWords } from '#ui/calendar.ts'
import { CheckBoxes } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tag } from '#ui/state.tsx'
import { Table } from '#ui/table.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { NAME_MAX } from './officer.ts'
import type { Role } from './role.ts'
import { GRANTED_ROLES } from './role-grant.ts'

export type StaffCard = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly Role[]
  readonly isReady: boolean
  readonly seenAt: Date | null
}

export const rolesInWords = (view: View, roles: readonly Role[]): string => roles.map((role) => view.words.people.roles[role]).join(', ')

const AddPerson = ({ view }: { view: View }) => (
  <ButtonLink href={paths.newPerson()} icon="user-plus">
    {view.words.people.list.add}
  </ButtonLink>
)

/** Who works with this site, for administrators. */
export const StaffPage = ({ view, staff, older }: { view: View; staff: readonly StaffCard[]; older?: string | undefined }) => {
  const words = view.words.people.list
  const columns = [
    { head: words.name, cell: ({ id, name }: StaffCard) => <a href={paths.person(id)}>{name || id}</a> },
    { head: words.email, cell: ({ email }: StaffCard) => email ?? '' },
    { head: words.rolesHead, cell: ({ roles }: StaffCard) => rolesInWords(view, roles) },
    {
      head: words.seen,
      cell: ({ isReady, roles, seenAt }: StaffCard) => {
        if (!isReady && !seenAt && !roles.includes('partner')) return <Tag tone="warm">{words.waiting}</Tag>
        return seenAt ? nearInWords(view, seenAt) : words.never
      },
    },
  ]
  return (
    <Page view={view} title={words.title} lede={words.lede} acts={<AddPerson view={view} />} indexed={false}>
      {staff.length === 0 ? (
        <EmptyState icon="users" title={words.emptyTitle} level={2}>
          {words.empty}
        </EmptyState>
      ) : (
        <Table caption={words.title} quietCaption columns={columns} rows={staff} />
      )}
      <Pagination view={view} older={older} />
    </Page>
  )
}

/** How many hold which role, for the overseer: no names. */
export const StaffCountPage = ({ view, counts }: { view: View; counts: readonly { role: Role; count: number }[] }) => {
  const words = view.words.people.list
  const columns = [
    { head: words.role, cell: ({ role }: { role: Role }) => view.words.people.roles[role] },
    { head: words.count, cell: ({ count }: { count: number }) => countInWords(view, count), figure: true },
  ]
  return (
    <Page view={view} title={words.title} lede={words.countsLede} shape="narrow" indexed={false}>
      <Table caption={words.title} quietCaption columns={columns} rows={counts} />
    </Page>
  )
}

/** The roles to choose from, each with what it means. */
export const RoleBoxes = ({ view, roles, error }: { view: View; roles: readonly Role[]; error?: string | undefined }) => (
  <CheckBoxes
    view={view}
    name="roles"
    label={view.words.people.person.rolesField}
    values={roles}
    error={error}
    choices={GRANTED_ROLES.map((role) => ({ value: role, label: view.words.people.roles[role], hint: view.words.people.roleHints[role] }))}
  />
)

type NewPersonProps = {
  view: View
  typed?: { readonly name: string; readonly email: string; readonly roles: readonly Role[] } | undefined
  errors?: FormErrors | undefined
}

export const NewPersonPage = ({ view, typed, errors }: NewPersonProps) => {
  const words = view.words.people.person
  const steps = [{ label: view.words.people.list.title, href: paths.people() }, { label: words.newTitle }]
  return (
    <Page
      view={view}
      title={words.newTitle}
      lede={words.newLede}
      shape="narrow"
      indexed={false}
      trail={<Trail view={view} steps={steps} />}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.newPerson()}>
        <TextField
          view={view}
          name="name"
          label={words.name}
          value={typed?.name}
          error={errors?.name}
          autocomplete="off"
          maxLength={NAME_MAX}
        />
        <TextField
          view={view}
          name="email"
          label={words.email}
          value={typed?.email}
          error={errors?.email}
          type="email"
          inputmode="email"
          autocomplete="off"
          maxLength={254}
        />
        <RoleBoxes view={view} roles={typed?.roles ?? []} error={errors?.roles} />
        <FormActs>
          <Button icon="mail">{words.invite}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
