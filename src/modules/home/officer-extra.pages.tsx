import type { DiaryEntry } from '#modules/patrol/index.ts'
import { paths } from '#paths.ts'
import { clockInWords, momentInWords } from '#ui/calendar.ts'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'

/** "Saturday, November 28, 10:00 AM to 11:30 AM, Elm Square". */
export const comingWords = (view: View, { startsAt, endsAt, place }: DiaryEntry): string =>
  view.words.home.officer.span(momentInWords(view, startsAt), clockInWords(view, endsAt), place ?? '')

type ExtraProps = {
  view: View
  coming: readonly DiaryEntry[]
  neighborhoods: readonly { readonly slug: string; readonly name: string }[]
}

/** What residents may come to next, and how well this officer's neighborhoods and the police know each other. Never a number about one officer. */
export const OfficerExtra = ({ view, coming, neighborhoods }: ExtraProps) => {
  const words = view.words.home.officer
  return (
    <>
      <Section title={words.coming}>
        {coming.length === 0 ? (
          <p class="muted">{words.nothing}</p>
        ) : (
          <StackList label={words.coming} items={coming.map((entry) => ({ title: entry.title, note: comingWords(view, entry) }))} />
        )}
      </Section>
      {neighborhoods.length > 0 && (
        <Section title={view.words.familiarity.short}>
          <ul>
            {neighborhoods.map(({ slug, name }) => (
              <li>
                <a href={paths.familiarity(slug)}>{view.words.familiarity.title(name)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
