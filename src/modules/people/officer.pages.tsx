import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { DangerLine, Notice } from '#ui/notice.tsx'
import { type IconLine, IconLines, PersonCard, Portrait } from '#ui/person-card.tsx'
import { Grid, Opening, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Duty, Span } from './assignment.ts'
import type { OfficerCard } from './officer.ts'

/** A stored day in words; noon, so that no time zone moves it. */
export const storedDayInWords = (view: View, day: string): string => dayInWords(view, new Date(`${day}T17:00:00Z`))

/** Where an officer serves: the beat, as what, and the neighborhoods in it. */
export type Post = Span & {
  readonly beatName: string
  readonly duty: Duty
  readonly neighborhoods: readonly { readonly name: string; readonly slug: string }[]
}

const contactLines = (view: View, { name, publicEmail, publicPhone }: OfficerCard): IconLine[] => {
  const words = view.words.officers.page
  const first = name.split(' ')[0] ?? name
  return [
    ...(publicEmail ? [{ icon: 'mail' as const, words: <a href={`mailto:${publicEmail}`}>{words.email(first)}</a> }] : []),
    ...(publicPhone
      ? [{ icon: 'phone' as const, words: <a href={`tel:${publicPhone.replace(/[^\d+]/g, '')}`}>{words.phone(publicPhone)}</a> }]
      : []),
  ]
}

const speaksWords = (view: View, { speaks }: OfficerCard) => (speaks ? view.words.shell.person.speaks(speaks) : undefined)

/** Everybody who serves, as people meet them: face, beat, languages. */
export const OfficersPage = ({
  view,
  officers,
}: {
  view: View
  officers: readonly (OfficerCard & { readonly beats: readonly string[] })[]
}) => {
  const words = view.words.officers.list
  return (
    <Page view={view} title={words.title} lede={words.lede}>
      {officers.length === 0 ? (
        <EmptyState icon="user-round" title={words.emptyTitle} level={2}>
          {words.empty}
        </EmptyState>
      ) : (
        <Grid columns="two">
          {officers.map((officer) => (
            <PersonCard
              view={view}
              name={officer.name}
              href={paths.officer(officer.slug)}
              eyebrow={officer.beats.join(', ') || words.noBeat}
              face={officer.face ?? undefined}
              note={[officer.rank, speaksWords(view, officer)].filter(Boolean).join('. ')}
              words={officer.ownWords ?? undefined}
            />
          ))}
        </Grid>
      )}
      <DangerLine view={view} />
    </Page>
  )
}

const Posts = ({ view, posts }: { view: View; posts: readonly Post[] }) => {
  const words = view.words.officers
  if (posts.length === 0) return <p class="muted">{words.page.noBeats}</p>
  return (
    <StackList
      label={words.page.beatsTitle}
      items={posts.map(({ beatName, duty, fromOn, neighborhoods }) => ({
        title: <strong>{beatName}</strong>,
        note: (
          <>
            {`${words.duties[duty]}, ${words.page.from(storedDayInWords(view, fromOn))}`}
            {neighborhoods.length > 0 && <br />}
            {neighborhoods.map(({ name, slug }, index) => (
              <>
                {index > 0 && ', '}
                <a href={paths.neighborhood(slug)}>{name}</a>
              </>
            ))}
          </>
        ),
      }))}
    />
  )
}

type OfficerProps = { view: View; officer: OfficerCard; posts: readonly Post[]; past: readonly Post[]; isSelf: boolean; extra?: Child }

const Past = ({ view, past }: Pick<OfficerProps, 'view' | 'past'>) => {
  const words = view.words.officers
  const days = ({ fromOn, untilOn }: Span) => words.page.span(storedDayInWords(view, fromOn), storedDayInWords(view, untilOn ?? fromOn))
  return (
    <Section title={words.page.historyTitle}>
      <StackList items={past.map((post) => ({ title: post.beatName, note: `${words.duties[post.duty]}, ${days(post)}` }))} />
    </Section>
  )
}

const Reach = ({ view, officer }: Pick<OfficerProps, 'view' | 'officer'>) => {
  const words = view.words.officers.page
  const lines = contactLines(view, officer)
  return (
    <Card>
      <div class="person-head">
        <Portrait view={view} name={officer.name} face={officer.face ?? undefined} />
        <h2>{words.reachTitle}</h2>
      </div>
      {lines.length > 0 && !officer.endedAt ? <IconLines lines={lines} /> : <p>{words.noContact(view.agency.emergencyNumber)}</p>}
    </Card>
  )
}

const Top = ({ view, officer, isSelf }: OfficerProps) => {
  const words = view.words.officers.page
  return (
    <Opening
      eyebrow={officer.sinceOn && !officer.endedAt ? words.since(officer.sinceOn.slice(0, 4)) : officer.rank}
      title={officer.name}
      lede={[officer.rank, speaksWords(view, officer)].filter(Boolean).join('. ')}
      note={officer.ownWords && <blockquote class="own-words">{officer.ownWords}</blockquote>}
      acts={
        isSelf && (
          <ButtonLink href={paths.officerWords(officer.slug)} kind="quiet" icon="pencil">
            {words.edit}
          </ButtonLink>
        )
      }
    >
      <Reach view={view} officer={officer} />
    </Opening>
  )
}

/** The page of one officer, for everybody: who it is, where, and how to reach them, as far as the officer chose to say. */
export const OfficerPage = (props: OfficerProps) => {
  const { view, officer, posts, past, extra } = props
  const words = view.words.officers.page
  const steps = [{ label: view.words.officers.list.title, href: paths.officers() }, { label: officer.name }]
  const description = words.description(officer.name, view.agency.name)
  return (
    <Page view={view} title={officer.name} description={description} shape="full" trail={<Trail view={view} steps={steps} />}>
      {officer.endedAt && (
        <Notice title={words.left}>
          <p>{words.leftText}</p>
        </Notice>
      )}
      <Top {...props} />
      <Section title={words.beatsTitle}>
        <Posts view={view} posts={posts} />
      </Section>
      {extra}
      {past.length > 0 && <Past view={view} past={past} />}
    </Page>
  )
}
