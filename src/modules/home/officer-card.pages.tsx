import { paths } from '#paths.ts'
import { percentInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type IconLine, PersonCard } from '#ui/person-card.tsx'
import type { View } from '#ui/view.ts'
import type { NeighborhoodContent } from './neighborhood-view.ts'
import { comingWords } from './officer-extra.pages.tsx'

type Part = { view: View; content: NeighborhoodContent }

const dutyWords = (view: View, officer: NonNullable<NeighborhoodContent['officer']>): string => {
  const words = view.words.home.neighborhood
  if (officer.duty === 'stand-in') return words.standIn
  if (officer.duty === 'sergeant') return words.sergeant
  return words.officerSince(officer.fromOn.slice(0, 4))
}

/** Who is my officer: face, words, how to reach; or an honest empty place. */
export const OfficerCard = ({ view, content: { officer, inTime, coming } }: Part) => {
  const words = view.words.home.neighborhood
  if (!officer) return <EmptyState icon="user-round" level={2} title={words.noOfficer} children={words.noOfficerText} />
  const { publicPhone: phone, publicEmail: email } = officer
  const firstName = officer.name.split(' ')[0] ?? officer.name
  const reach: (IconLine | false)[] = [
    { icon: 'calendar', words: coming ? `${coming.title}, ${comingWords(view, coming)}` : words.meetingNone },
    phone !== null && { icon: 'phone', words: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{words.call(phone)}</a> },
    email !== null && { icon: 'mail', words: <a href={`mailto:${email}`}>{words.write(firstName)}</a> },
    inTime !== undefined && { icon: 'check', words: words.answersWithin(percentInWords(view, inTime)) },
  ]
  return (
    <PersonCard
      view={view}
      name={officer.name}
      href={paths.officer(officer.slug)}
      eyebrow={dutyWords(view, officer)}
      face={(officer.face as never) ?? undefined}
      note={officer.speaks ? words.speaks(officer.speaks) : officer.rank}
      words={officer.ownWords}
      lines={reach.filter((line) => line !== false)}
    />
  )
}
