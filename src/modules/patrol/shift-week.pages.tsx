import { tagOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { clockInWords, dayInWords, weekdayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Cluster, Flow } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import { Tabs } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { hoursInWords, minutesBetween } from './beat-time-words.pages.tsx'
import { type PlanFormProps, planErrors, ShiftForm } from './shift-form.pages.tsx'
import type { PlannedShift } from './shift-planning.ts'

/** A shift with what became of it, as the week shows it. */
export type ShiftLine = PlannedShift & { readonly isOnLeave: boolean; readonly takenMin: number; readonly waits: boolean }

export type WeekProps = {
  view: View
  /** Beats the viewer may plan; empty: the page shows the viewer's own shifts. */
  beats: readonly { readonly slug: string; readonly name: string }[]
  beat?: { readonly slug: string; readonly name: string } | undefined
  /** Noon of each of the seven days, Monday first. */
  days: readonly { readonly day: string; readonly noon: Date; readonly shifts: readonly ShiftLine[] }[]
  weekBefore: string
  weekAfter: string
  planned?: number | undefined
  leftOut?: number | undefined
  /** Set where the viewer plans this beat. */
  plan?: Omit<PlanFormProps, 'view'> | undefined
}

const timesOf = (view: View, { startsAt, endsAt }: PlannedShift): string =>
  `${clockInWords(view, startsAt)} – ${clockInWords(view, endsAt)}`

const ShiftNote = ({ view, shift, own }: { view: View; shift: ShiftLine; own: boolean }) => {
  const { week } = view.words.shifts
  return (
    <span class="cluster">
      <span>{[timesOf(view, shift), own ? shift.beatName : shift.officerName].join(', ')}</span>
      {shift.isOnLeave && <Tag icon="calendar">{week.onLeave}</Tag>}
      {shift.takenMin > 0 && <Tag icon="undo-2">{week.taken(hoursInWords(view, shift.takenMin))}</Tag>}
      {shift.waits && (
        <Tag tone="warm" icon="hourglass">
          {week.waits}
        </Tag>
      )}
    </span>
  )
}

/** The week's shifts in order, and the days that have none. */
const Shifts = ({ view, days, beat }: WeekProps) => {
  const free = days.filter(({ shifts }) => shifts.length === 0).map(({ noon }) => weekdayInWords(view, noon))
  return (
    <>
      <StackList
        items={days.flatMap(({ shifts }) =>
          shifts.map((shift) => ({
            title: weekdayInWords(view, shift.startsAt),
            href: paths.shift(shift.id),
            note: <ShiftNote view={view} shift={shift} own={!beat} />,
          })),
        )}
      />
      {free.length > 0 && <p class="muted small">{view.words.shifts.week.free(listInWords(view, free))}</p>}
    </>
  )
}

const listInWords = ({ language }: View, words: readonly string[]): string =>
  new Intl.ListFormat(tagOf(language), { style: 'long', type: 'conjunction' }).format(words)

const Paste = ({ view, plan }: { view: View; plan: Omit<PlanFormProps, 'view'> }) => (
  <Form view={view} action={paths.shiftPastes()} layout="plain">
    <input type="hidden" name="beat" value={plan.beatSlug} />
    <input type="hidden" name="week" value={plan.week} />
    <Button kind="quiet" icon="refresh-cw">
      {view.words.shifts.week.paste}
    </Button>
    <p class="muted small">{view.words.shifts.week.pasteHint}</p>
  </Form>
)

const WeekLinks = ({ view, beat, weekBefore, weekAfter }: WeekProps) => {
  const { week } = view.words.shifts
  return (
    <nav aria-label={week.weeks}>
      <Cluster>
        <ButtonLink kind="quiet" icon="arrow-left" href={paths.shifts({ beat: beat?.slug, week: weekBefore })}>
          {week.before}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="arrow-right" href={paths.shifts({ beat: beat?.slug, week: weekAfter })}>
          {week.after}
        </ButtonLink>
      </Cluster>
    </nav>
  )
}

const Told = ({ view, planned, leftOut }: WeekProps) => {
  const { week } = view.words.shifts
  if (planned === undefined && leftOut === undefined) return null
  return (
    <Notice tone={leftOut ? 'warm' : 'good'}>
      {planned !== undefined && <p>{week.planned(planned)}</p>}
      {leftOut !== undefined && leftOut > 0 && <p>{week.leftOut(leftOut)}</p>}
    </Notice>
  )
}

const BeatTabs = ({ view, beats, beat, days }: WeekProps) =>
  beats.length > 1 ? (
    <Tabs
      label={view.words.shifts.week.beats}
      tabs={beats.map(({ slug, name }) => ({
        label: name,
        href: paths.shifts({ beat: slug, week: days[0]?.day }),
        current: slug === beat?.slug,
      }))}
    />
  ) : null

/** A week of one beat for those who plan it, or of one officer's own shifts. */
export const ShiftWeekPage = (props: WeekProps) => {
  const { view, beat, days, plan } = props
  const { week } = view.words.shifts
  const shifts = days.flatMap((day) => day.shifts)
  const minutes = shifts.reduce((sum, { startsAt, endsAt }) => sum + minutesBetween(startsAt, endsAt), 0)
  const first = days[0]
  return (
    <Page
      view={view}
      title={first ? week.title(dayInWords(view, first.noon)) : week.own}
      eyebrow={beat ? week.eyebrow(beat.name) : week.own}
      lede={beat ? week.lede : week.ownLede}
      shape={beat ? 'narrow' : 'on-foot'}
      acts={
        <>
          <ButtonLink kind="quiet" icon="calendar" href={paths.leave()}>
            {view.words.shifts.leave.short}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="chart-column" href={beat ? paths.beatTimeOf(beat.slug) : paths.beatTime()}>
            {view.words.beatTime.short}
          </ButtonLink>
        </>
      }
    >
      <Flow>
        {plan && <ErrorSummary view={view} errors={planErrors({ view, ...plan })} />}
        <Told {...props} />
        <BeatTabs {...props} />
        {shifts.length > 0 && <p class="lede">{week.sum(hoursInWords(view, minutes), shifts.length)}</p>}
        {shifts.length === 0 ? (
          <EmptyState icon="calendar" title={week.none} level={2}>
            {beat ? week.noneText : week.noneOwn}
          </EmptyState>
        ) : (
          <Shifts {...props} />
        )}
        <WeekLinks {...props} />
        {plan && <Paste view={view} plan={plan} />}
      </Flow>
      {plan && <ShiftForm view={view} {...plan} />}
    </Page>
  )
}
