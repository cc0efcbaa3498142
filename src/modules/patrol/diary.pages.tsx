import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { clockInWords, weekdayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Cluster, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { DiaryEntry } from './diary.ts'
import { DiaryForm, type EntryFormProps, entryErrors } from './diary-form.pages.tsx'

export type DiaryPageProps = Omit<EntryFormProps, 'errors'> & {
  /** Days that hold something, the earliest first, each with a moment of it. */
  days: readonly { readonly day: string; readonly noon: Date; readonly entries: readonly DiaryEntry[] }[]
  /** Ids of entries that touch another in time. */
  atOnce: ReadonlySet<string>
  earlier: string
  later: string
}

const EntryNote = ({ view, entry, atOnce }: { view: View; entry: DiaryEntry; atOnce: ReadonlySet<string> }) => {
  const words = view.words.shifts.diary
  const times = `${clockInWords(view, entry.startsAt)} – ${clockInWords(view, entry.endsAt)}`
  return (
    <span class="cluster">
      <span>{[times, words.kinds[entry.kind], entry.place].filter(Boolean).join(', ')}</span>
      {entry.isPublic && (
        <Tag tone="accent" icon="users-round">
          {words.open}
        </Tag>
      )}
      {atOnce.has(entry.id) && (
        <Tag tone="warm" icon="triangle-alert">
          {words.atOnce}
        </Tag>
      )}
    </span>
  )
}

const CallOff = ({ view, entry }: { view: View; entry: DiaryEntry }) => (
  <Form view={view} action={paths.diaryRemovals(entry.id)} layout="plain">
    <Button kind="text" label={view.words.shifts.diary.callOffLabel(entry.title)}>
      {view.words.shifts.diary.callOff}
    </Button>
  </Form>
)

const Days = ({ view, days, atOnce }: DiaryPageProps) => (
  <>
    {days.map(({ noon, entries }) => (
      <Section title={weekdayInWords(view, noon)}>
        <StackList
          items={entries.map((entry) => ({
            title: entry.title,
            note: <EntryNote view={view} entry={entry} atOnce={atOnce} />,
            act: entry.endsAt > view.now ? <CallOff view={view} entry={entry} /> : undefined,
          }))}
        />
      </Section>
    ))}
  </>
)

/** An officer's own diary of two weeks. */
export const DiaryPage = (props: DiaryPageProps) => {
  const { view, days, earlier, later } = props
  const words = view.words.shifts.diary
  const errors = entryErrors(props)
  return (
    <Page
      view={view}
      title={words.title}
      eyebrow={view.words.shifts.short}
      lede={words.lede}
      shape="on-foot"
      acts={
        <ButtonLink kind="quiet" icon="clock" href={paths.shifts()}>
          {view.words.shifts.week.own}
        </ButtonLink>
      }
    >
      <ErrorSummary view={view} errors={errors} />
      {days.length === 0 ? (
        <EmptyState icon="notebook-pen" title={words.empty} level={2}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Days {...props} />
      )}
      <nav aria-label={words.weeks}>
        <Cluster>
          <ButtonLink kind="quiet" icon="arrow-left" href={paths.diary(earlier)}>
            {words.earlier}
          </ButtonLink>
          <ButtonLink kind="quiet" icon="arrow-right" href={paths.diary(later)}>
            {words.later}
          </ButtonLink>
        </Cluster>
      </nav>
      <DiaryForm {...props} errors={errors} />
    </Page>
  )
}
