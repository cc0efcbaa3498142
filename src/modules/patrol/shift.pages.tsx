import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { clockInWords, nearInWords, weekdayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList, Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { Abstraction, RefusalToName } from './abstraction.ts'
import { abstractionErrors, NamingFields, NoteForm, type NoteRefusal } from './abstraction-form.pages.tsx'
import { hoursInWords, minutesBetween } from './beat-time-words.pages.tsx'
import type { PlannedShift, RefusalToTakeOff } from './shift-planning.ts'

export type ShiftPageProps = {
  view: View
  shift: PlannedShift
  /** What was taken off, with whether this viewer may take each back. */
  taken: readonly (Abstraction & { readonly mayTakeBack: boolean })[]
  own: boolean
  may: { readonly plan: boolean; readonly note: boolean; readonly name: boolean }
  /** The stand-in of this day where the officer is on leave; null: nobody. */
  leave?: { readonly standIn: string | null } | undefined
  /** The Monday of its week. */
  week: string
  clocks: { readonly from: string; readonly until: string }
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: { readonly note?: NoteRefusal; readonly name?: RefusalToName; readonly takeOff?: RefusalToTakeOff } | undefined
}

export const wasWords = (view: View, { from, until }: Pick<Abstraction, 'from' | 'until'>): string =>
  view.words.shifts.abstractions.was(clockInWords(view, from), clockInWords(view, until), hoursInWords(view, minutesBetween(from, until)))

export const reasonTitle = (view: View, { reason, reasonWords }: Abstraction): string => {
  const { reasons, waits } = view.words.shifts.abstractions
  if (reason === null) return waits
  return reasonWords ? `${reasons[reason]}: ${reasonWords}` : reasons[reason]
}

const TakeBack = ({ view, id }: { view: View; id: string }): Child => (
  <Form view={view} action={paths.abstractionRemovals(id)} layout="plain">
    <Button kind="text">{view.words.shifts.abstractions.takeBack}</Button>
  </Form>
)

const Again = ({ view, taken }: { view: View; taken: Abstraction }): Child => {
  const { name } = view.words.shifts.abstractions
  const on = `-${taken.id}`
  const typed = { [`reason${on}`]: taken.reason ?? '', [`orderedBy${on}`]: taken.orderedBy ?? '', [`words${on}`]: taken.reasonWords ?? '' }
  return (
    <Details summary={taken.reason ? name.again : name.act} bare open={taken.reason === null}>
      <Form view={view} action={paths.abstractionReasons(taken.id)}>
        <NamingFields view={view} typed={typed} errors={{}} on={on} />
        <FormActs>
          <Button>{name.act}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

const Taken = ({ view, taken, may }: ShiftPageProps) => {
  const words = view.words.shifts.abstractions
  if (taken.length === 0) return <p class="muted">{words.nothing}</p>
  return (
    <Flow>
      {taken.map((one) => (
        <Card level={3} title={wasWords(view, one)}>
          {one.reason === null ? (
            <Tag tone="warm" icon="hourglass">
              {words.waits}
            </Tag>
          ) : (
            <p>{reasonTitle(view, one)}</p>
          )}
          <p class="muted small">
            {one.orderedBy && `${words.ordered(words.orderedBy[one.orderedBy])} `}
            {words.notedAt(nearInWords(view, one.notedAt))}
          </p>
          {may.name && <Again view={view} taken={one} />}
          {one.mayTakeBack && <TakeBack view={view} id={one.id} />}
        </Card>
      ))}
    </Flow>
  )
}

const TakeOff = ({ view, shift }: ShiftPageProps) => {
  const { one } = view.words.shifts
  return (
    <Form view={view} action={paths.shiftRemovals(shift.id)} layout="plain">
      <Button kind="grave">{one.takeOff}</Button>
      <p class="muted small">{one.takeOffHint}</p>
    </Form>
  )
}

/** One shift: when and where, what took time from it, and what may still be noted. Made for one thumb. */
export const ShiftPage = (props: ShiftPageProps) => {
  const { view, shift, own, may, leave, week, typed, refusal } = props
  const { one, abstractions, refusals } = view.words.shifts
  const errors = abstractionErrors({ view, note: refusal?.note, name: refusal?.name })
  const day = weekdayInWords(view, shift.startsAt)
  const facts = [
    ...(own ? [] : [{ term: one.officer, value: <a href={paths.officer(shift.officerSlug)}>{shift.officerName}</a> }]),
    { term: one.beat, value: shift.beatName },
    { term: one.when, value: `${clockInWords(view, shift.startsAt)} – ${clockInWords(view, shift.endsAt)}` },
    { term: one.hours, value: hoursInWords(view, minutesBetween(shift.startsAt, shift.endsAt)) },
  ]
  return (
    <Page
      view={view}
      title={own ? one.titleOwn(day) : one.title(shift.officerName, day)}
      eyebrow={view.words.shifts.short}
      shape="on-foot"
      acts={
        <ButtonLink kind="quiet" icon="arrow-left" href={paths.shifts({ beat: own ? undefined : shift.beatSlug, week })}>
          {one.back}
        </ButtonLink>
      }
    >
      <ErrorSummary view={view} errors={{ ...errors, form: refusal?.takeOff && refusals.takeOff[refusal.takeOff] }} />
      {leave && (
        <Notice tone="plain" icon="calendar">
          {leave.standIn === null ? one.noStandIn : one.standIn(leave.standIn)}
        </Notice>
      )}
      <DefinitionList facts={facts} />
      <Section title={abstractions.onShift}>
        <Taken {...props} />
      </Section>
      {may.note && <NoteForm view={view} shiftId={shift.id} {...props.clocks} names={may.name} typed={typed} errors={errors} />}
      {may.plan && shift.startsAt > view.now && <TakeOff {...props} />}
    </Page>
  )
}
