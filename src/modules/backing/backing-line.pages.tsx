import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { dayAt, dayInWords, daysAway, weekdayInWords } from '#ui/calendar.ts'
import { State, type StateName } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { BackingRequest, BackingState } from './backing.ts'
import { isPastItsDay } from './backing-desk.ts'

const STATE: Record<BackingState, StateName> = {
  asked: 'waiting',
  accepted: 'open',
  declined: 'broken',
  done: 'kept',
  'not-done': 'broken',
  withdrawn: 'released',
}

const isLate = (view: View, request: BackingRequest) =>
  (request.state === 'asked' && request.answerDueAt < view.now) || isPastItsDay(request, dayAt(view, view.now))

/** How it stands, with a shape and a word. */
export const BackingStateMark = ({ view, request }: { view: View; request: BackingRequest }) => (
  <State view={view} state={isLate(view, request) ? 'late' : STATE[request.state]} words={view.words.backing.states[request.state]} />
)

/** What was asked, as its heading; the unit where the words were removed. */
export const titleOf = (view: View, { what, unitName }: Pick<BackingRequest, 'what' | 'unitName'>): string =>
  what ?? view.words.backing.untitled(unitName)

/** The deadline that counts now, with its days: "Answer due Wednesday, November 25: in 2 days". */
export function dueWords(view: View, request: BackingRequest): string {
  const { due } = view.words.backing
  if (request.endedAt) return due.ended(dayInWords(view, request.endedAt))
  if (request.state === 'accepted' && request.acceptedOn) {
    const day = noonOf(request.acceptedOn)
    return due.promised(weekdayInWords(view, day), daysAway(view, day))
  }
  return answerWords(view, request.answerDueAt)
}

/** An answer that is late by hours of today is late by a day at least. */
function answerWords(view: View, at: Date): string {
  const away = daysAway(view, at)
  return view.words.backing.due.answer(weekdayInWords(view, at), at < view.now ? Math.min(-1, away) : away)
}

/** On whose desk it is; `names` are those who sit there, '' where they are not known. */
export function deskWords(view: View, { rank, askerName }: Pick<BackingRequest, 'rank' | 'askerName'>, names = ''): string {
  const { desk } = view.words.backing
  return rank === 'officer' ? desk.officer(askerName) : desk[rank](names)
}

/** A request of a list, and what stands before its deadline. */
export type BackingRow = { readonly request: BackingRequest; readonly said?: string | undefined }

function noteOf(view: View, { request, said }: BackingRow): string {
  const { words } = view
  const parts = [
    words.backing.askedOf(request.unitName),
    said,
    dueWords(view, request),
    request.state === 'asked' && request.rank !== 'officer' ? deskWords(view, request) : undefined,
    request.neighborhoodName,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Requests below each other: what, how it stands, of whom and by when. */
export const BackingRows = ({ view, label, rows }: { view: View; label: string; rows: readonly BackingRow[] }) => (
  <ul class="rows" aria-label={label}>
    {rows.map((row) => (
      <li>
        <a href={paths.backingRequest(row.request.id)}>{titleOf(view, row.request)}</a>
        <BackingStateMark view={view} request={row.request} />
        <span class="who">{noteOf(view, row)}</span>
      </li>
    ))}
  </ul>
)
