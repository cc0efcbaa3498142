import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Choices, Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type Assignment, DUTIES, isOn, type Span } from './assignment.ts'
import { storedDayInWords } from './officer.pages.tsx'

export type AssignmentCard = Assignment & { readonly officerName: string; readonly officerSlug: string; readonly beatName: string }
type Named = { readonly id: string; readonly name: string }
export type AssignmentTyped = {
  readonly beat: string
  readonly officer: string
  readonly duty: string
  readonly from: string
  readonly until: string
}

/** The days of an assignment in words: "since March 1, 2024", "March 1, 2024 to June 30, 2025". */
export function daysInWords(view: View, { fromOn, untilOn }: Span, today: string): string {
  const words = view.words.officers
  const from = storedDayInWords(view, fromOn)
  if (untilOn) return words.page.span(from, storedDayInWords(view, untilOn))
  return fromOn > today ? words.assign.starts(from) : words.assign.openEnd(from)
}

type ListProps = {
  view: View
  beats: readonly Named[]
  officers: readonly Named[]
  assignments: readonly AssignmentCard[]
  /** The agency's day. */
  today: string
  mayAssign: boolean
  typed: AssignmentTyped
  errors?: FormErrors | undefined
}

const BeatCard = ({
  view,
  beat,
  assignments,
  today,
  mayAssign,
}: Pick<ListProps, 'view' | 'assignments' | 'today' | 'mayAssign'> & { beat: Named }) => {
  const words = view.words.officers
  const mine = assignments.filter(({ beatId }) => beatId === beat.id)
  const isVacant = !mine.some((assignment) => assignment.duty === 'neighborhood-officer' && isOn(assignment, today))
  const when = (assignment: AssignmentCard) =>
    isOn(assignment, today) ? words.assign.now : assignment.fromOn > today ? words.assign.later : words.assign.before
  const items = mine.map((assignment) => ({
    title: assignment.officerName,
    href: paths.officer(assignment.officerSlug),
    note: `${when(assignment)}: ${words.duties[assignment.duty]}, ${daysInWords(view, assignment, today)}`,
    act: mayAssign ? (
      <ButtonLink
        href={paths.setUpAssignment(assignment.id)}
        kind="soft"
        label={`${words.assign.change}: ${assignment.officerName}, ${beat.name}`}
      >
        {words.assign.change}
      </ButtonLink>
    ) : undefined,
  }))
  return (
    <Card title={beat.name} level={2}>
      {isVacant && <Tag tone="warm">{words.assign.vacant}</Tag>}
      {items.length > 0 && <StackList items={items} label={beat.name} />}
    </Card>
  )
}

const AssignForm = ({ view, beats, officers, typed, errors }: ListProps) => {
  const words = view.words.officers
  const choices = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form view={view} action={paths.setUpAssignments()}>
      <Select view={view} name="beat" label={words.assign.beat} value={typed.beat} choices={choices(beats)} error={errors?.beat} />
      <Select
        view={view}
        name="officer"
        label={words.assign.officer}
        value={typed.officer}
        choices={choices(officers)}
        error={errors?.officer}
      />
      <Choices
        view={view}
        name="duty"
        label={words.assign.duty}
        value={typed.duty}
        error={errors?.duty}
        choices={DUTIES.map((duty) => ({ value: duty, label: words.duties[duty], hint: words.dutyHints[duty] }))}
      />
      <TextField view={view} name="from" label={words.assign.from} type="date" value={typed.from} error={errors?.from} />
      <TextField
        view={view}
        name="until"
        label={words.assign.until}
        hint={words.assign.untilHint}
        type="date"
        value={typed.until}
        error={errors?.until}
        optional
      />
      <FormActs>
        <Button>{words.assign.assign}</Button>
      </FormActs>
    </Form>
  )
}

/** Who has which beat, beat by beat: now, later and before. Nothing is deleted here. */
export const SetUpAssignmentsPage = (props: ListProps) => {
  const { view, beats, assignments, mayAssign, errors } = props
  const words = view.words.officers.assign
  const steps = [{ label: view.words.shell.navigation.settings, href: paths.setUp() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} indexed={false} trail={<Trail view={view} steps={steps} />}>
      <ErrorSummary view={view} errors={errors} />
      {beats.length === 0 ? (
        <Notice tone="warm">{words.noBeats}</Notice>
      ) : (
        <Flow room="loose">
          {assignments.length === 0 && (
            <EmptyState icon="map" title={words.emptyTitle} level={2}>
              {words.empty}
            </EmptyState>
          )}
          {beats.map((beat) => (
            <BeatCard {...props} beat={beat} />
          ))}
        </Flow>
      )}
      {mayAssign && beats.length > 0 && (
        <Section title={words.addTitle}>
          <AssignForm {...props} />
        </Section>
      )}
    </Page>
  )
}

type OneProps = { view: View; assignment: AssignmentCard; typed: Pick<AssignmentTyped, 'from' | 'until'>; errors?: FormErrors | undefined }

/** Moves the days of one assignment; who, where and as what stay. */
export const SetUpAssignmentPage = ({ view, assignment, typed, errors }: OneProps) => {
  const words = view.words.officers
  const steps = [{ label: words.assign.title, href: paths.setUpAssignments() }, { label: assignment.officerName }]
  return (
    <Page
      view={view}
      title={words.assign.changeTitle(assignment.officerName, assignment.beatName)}
      eyebrow={words.duties[assignment.duty]}
      shape="narrow"
      indexed={false}
      trail={<Trail view={view} steps={steps} />}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.setUpAssignment(assignment.id)}>
        <TextField view={view} name="from" label={words.assign.from} type="date" value={typed.from} error={errors?.from} />
        <TextField
          view={view}
          name="until"
          label={words.assign.until}
          hint={words.assign.untilHint}
          type="date"
          value={typed.until}
          error={errors?.until}
          optional
        />
        <FormActs>
          <Button>{words.assign.save}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
