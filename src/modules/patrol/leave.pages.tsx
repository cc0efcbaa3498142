import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { Leave, RefusalOfLeave } from './leave.ts'

export type LeaveRefusal = RefusalOfLeave | 'no-officer'
export type LeaveLine = Leave & { readonly officerName: string; readonly standIn: string | null }

export type LeavePageProps = {
  view: View
  /** Leave that is not over, the earliest first. */
  lines: readonly LeaveLine[]
  /** Officers the viewer may write leave for; one alone: the viewer. */
  officers: readonly { readonly id: string; readonly name: string }[]
  today: string
  mayAssign: boolean
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: LeaveRefusal | undefined
}

const FIELD: Record<LeaveRefusal, string> = {
  'no-officer': 'officer',
  'no-day': 'fromOn',
  'ends-before-it-starts': 'untilOn',
  'too-long': 'untilOn',
  'already-on-leave': 'fromOn',
  'long-over': 'fromOn',
}

/** Noon UTC of a day falls on that day in every zone of the Americas and Europe. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

const daysOf = (view: View, { fromOn, untilOn }: Leave): string =>
  view.words.shifts.leave.days(
    dayInWords(view, noon(fromOn)),
    dayInWords(view, noon(untilOn)),
    Math.round((noon(untilOn).getTime() - noon(fromOn).getTime()) / 86_400_000) + 1,
  )

const TakeBack = ({ view, line, today }: { view: View; line: LeaveLine; today: string }) => {
  const words = view.words.shifts.leave
  const act = line.fromOn < today ? words.backEarly : words.takeBack
  return (
    <Form view={view} action={paths.leaveRemovals(line.id)} layout="plain">
      <Button kind="text" label={words.takeBackLabel(act, line.officerName, daysOf(view, line))}>
        {act}
      </Button>
    </Form>
  )
}

const Lines = ({ view, lines, today, officers }: LeavePageProps) => {
  const words = view.words.shifts.leave
  return (
    <StackList
      items={lines.map((line) => ({
        title: officers.length === 1 ? daysOf(view, line) : line.officerName,
        note: (
          <>
            {officers.length !== 1 && `${daysOf(view, line)}. `}
            <span class={line.standIn ? undefined : 'warm-words'}>{line.standIn ? words.standIn(line.standIn) : words.noStandIn}</span>
            {line.fromOn <= today && (
              <>
                {' '}
                <Tag tone="accent">{words.isAway}</Tag>
              </>
            )}
          </>
        ),
        act: <TakeBack view={view} line={line} today={today} />,
      }))}
    />
  )
}

const LeaveForm = ({ view, officers, today, typed, errors }: LeavePageProps & { errors: FormErrors }) => {
  const { form } = view.words.shifts.leave
  const [only] = officers
  return (
    <Section title={form.title} id="write">
      <Form view={view} action={paths.leave()}>
        {officers.length === 1 && only ? (
          <input type="hidden" name="officer" value={only.id} />
        ) : (
          <Select
            view={view}
            name="officer"
            label={form.officer}
            value={typed?.officer}
            error={errors.officer}
            choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField view={view} name="fromOn" type="date" label={form.from} value={typed?.fromOn ?? today} error={errors.fromOn} />
        <TextField
          view={view}
          name="untilOn"
          type="date"
          label={form.until}
          hint={form.untilHint}
          value={typed?.untilOn}
          error={errors.untilOn}
        />
        <FormActs>
          <Button>{form.act}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** Who is away and who stands in; one's own leave, or that of a team. */
export const LeavePage = (props: LeavePageProps) => {
  const { view, lines, officers, refusal, mayAssign } = props
  const words = view.words.shifts.leave
  const errors: FormErrors = refusal ? { [FIELD[refusal]]: words.refusals[refusal] } : {}
  const gap = lines.some(({ standIn }) => standIn === null)
  return (
    <Page
      view={view}
      title={officers.length === 1 ? words.titleOwn : words.title}
      eyebrow={view.words.shifts.short}
      lede={words.lede}
      shape="narrow"
      acts={
        mayAssign && gap ? (
          <ButtonLink kind="quiet" icon="user-plus" href={paths.setUpAssignments()}>
            {words.assign}
          </ButtonLink>
        ) : undefined
      }
    >
      <ErrorSummary view={view} errors={errors} />
      <Section title={words.now}>
        {lines.length === 0 ? (
          <EmptyState icon="calendar" title={words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <Lines {...props} />
        )}
      </Section>
      <LeaveForm {...props} errors={errors} />
    </Page>
  )
}
