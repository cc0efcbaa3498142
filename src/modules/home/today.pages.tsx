import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { clockInWords, dayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, ThumbBar } from '#ui/section.tsx'
import { ThumbLink } from '#ui/thumb-link.tsx'
import type { View } from '#ui/view.ts'
import { freeMinutes, partOfDay, type TodayContent } from './today.ts'
import { Diary, OfBeat, StillTrue, Walk } from './today-beat.pages.tsx'
import { Others, Promised, Waiting } from './today-owed.pages.tsx'

type Part = { view: View; content: TodayContent }

const hourOf = (view: View): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone: view.agency.timeZone, hour: 'numeric', hourCycle: 'h23' }).format(view.now))

/** How the day stands in one line: free until when, what runs now, or when the shift is. */
function lede(view: View, { shift, diary, standing }: TodayContent): string | undefined {
  const words = view.words.today.free
  if (standing.kind !== 'serving') return undefined
  if (!shift) return words.none
  const free = freeMinutes(view.now, shift, diary)
  if (free?.next) return words.until(free.minutes, free.next.title, clockInWords(view, free.next.startsAt))
  if (free) return words.untilEnd(free.minutes, clockInWords(view, shift.endsAt))
  const running = diary.find(({ startsAt, endsAt }) => startsAt <= view.now && view.now < endsAt)
  if (running && shift.startsAt <= view.now) return words.busy(running.title, clockInWords(view, running.endsAt))
  return words.later(clockInWords(view, shift.startsAt), clockInWords(view, shift.endsAt))
}

const Acts = ({ view, content: { standing } }: Part) => {
  const words = view.words.today.acts
  const [beat] = standing.kind === 'serving' ? standing.beats : []
  return (
    <ThumbBar label={words.label}>
      {beat ? <ThumbLink href={paths.book(beat.slug)}>{words.book}</ThumbLink> : <ThumbLink href={paths.inbox()}>{words.inbox}</ThumbLink>}
      <ThumbLink href={paths.plan()}>{words.walk}</ThumbLink>
      <ThumbLink href={paths.newContact()} icon="plus" main>
        {words.log}
      </ThumbLink>
    </ThumbBar>
  )
}

const OnLeave = ({ view, content }: Part) => {
  const { standing } = content
  const words = view.words.today.leave
  if (standing.kind !== 'on-leave') return null
  return (
    <Flow>
      <Notice title={words.title} icon="calendar">
        <p>{words.text(dayInWords(view, noonOf(standing.untilOn)))}</p>
        <p>{standing.standIn ? words.standIn(standing.standIn) : words.nobody}</p>
      </Notice>
      {content.promises.length > 0 && <p class="muted">{words.owed}</p>}
      {content.promises.length > 0 && <Promised view={view} content={content} />}
    </Flow>
  )
}

const NoBeat = ({ view, content }: Part) => {
  const words = view.words.today.noBeat
  return (
    <Flow>
      <EmptyState
        icon="map-pin"
        level={2}
        title={words.title}
        acts={
          <>
            <ButtonLink href={paths.inbox({ beat: 'all' })}>{words.reports}</ButtonLink>
            <ButtonLink href={paths.officers()} kind="quiet">
              {words.officers}
            </ButtonLink>
          </>
        }
      >
        {words.text}
      </EmptyState>
      <Promised view={view} content={content} />
      <Others view={view} content={content} />
    </Flow>
  )
}

const Serving = (part: Part) => (
  <>
    <Promised {...part} />
    <Waiting {...part} />
    <Walk {...part} />
    <Diary {...part} />
    <Others {...part} />
    <OfBeat {...part} />
    <StillTrue {...part} />
  </>
)

/** The page of the day of somebody who serves: what was promised, who waits, the walk worth taking, and the rest of the beat. For one thumb. */
export const TodayPage = ({ view, content }: Part) => {
  const { title, greeting } = view.words.today
  const name = (view.viewer?.name ?? '').split(' ')[0] ?? ''
  const kind = content.standing.kind
  return (
    <Page
      view={view}
      title={name ? greeting[partOfDay(hourOf(view))](name) : title}
      lede={lede(view, content)}
      shape="on-foot"
      thumb={kind === 'on-leave' ? undefined : <Acts view={view} content={content} />}
    >
      {kind === 'serving' && <Serving view={view} content={content} />}
      {kind === 'on-leave' && <OnLeave view={view} content={content} />}
      {kind === 'no-beat' && <NoBeat view={view} content={content} />}
    </Page>
  )
}
