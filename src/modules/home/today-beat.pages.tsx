import { lastSeenOn } from '#modules/beat-book/index.ts'
import { aboutMoment, stopName, stopWhy } from '#modules/patrol/index.ts'
import { sentenceOf } from '#modules/pinpoint/index.ts'
import { noonOf } from '#modules/promises/index.ts'
import { titleOf } from '#modules/reports/index.ts'
import { BACK_TO_TODAY, paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { clockInWords, nearInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Cluster, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import type { TodayContent } from './today.ts'
import { short } from './today-owed.pages.tsx'

type Part = { view: View; content: TodayContent }

/** The walk worth taking, stop by stop with why; or the way to one. */
export const Walk = ({ view, content: { walk } }: Part) => {
  const words = view.words.today.walk
  if (!walk || walk.stops.length === 0)
    return (
      <EmptyState icon="footprints" level={2} title={words.none} acts={<ButtonLink href={paths.plan()}>{words.plan}</ButtonLink>}>
        {words.noneText}
      </EmptyState>
    )
  return (
    <Section title={words.title(walk.minutes)} aside={<a href={paths.plan()}>{words.open}</a>}>
      <StackList
        items={walk.stops.map((stop) => ({
          lead: clockInWords(view, aboutMoment(stop.startsAt)),
          title: stopName(view, stop),
          note: stopWhy(view, stop).join(' '),
          act: (
            <Form view={view} action={paths.planStop(stop.id)}>
              <input type="hidden" {...BACK_TO_TODAY} />
              <Button kind="soft" name="act" value="done" label={`${words.done}: ${stopName(view, stop)}`}>
                {words.done}
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  )
}

/** What stands in the diary for the rest of the day. */
export const Diary = ({ view, content: { diary } }: Part) => {
  const words = view.words.today.diary
  return (
    <Section title={words.title} aside={<a href={paths.diary()}>{words.open}</a>}>
      {diary.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <StackList
          items={diary.map(({ title, startsAt, place, isPublic }) => ({
            lead: clockInWords(view, startsAt),
            title,
            note: [place, isPublic && words.public].filter(Boolean).join('. '),
          }))}
        />
      )}
    </Section>
  )
}

/** What residents said since yesterday, what stands out here, what is worked on. */
export const OfBeat = ({ view, content: { said, candidates, problems } }: Part) => {
  const { said: heard, candidates: out, problems: work } = view.words.today
  return (
    <>
      <Section title={heard.title}>
        {said.length === 0 ? (
          <p class="muted">{heard.none}</p>
        ) : (
          <StackList
            items={said.map((report) => ({
              title: report.allWords ? `“${short(report.allWords)}”` : titleOf(view, report),
              href: paths.inboxReport(report.reference),
              note: `${titleOf(view, report)}, ${nearInWords(view, report.filedAt)}`,
            }))}
          />
        )}
      </Section>
      {candidates.length > 0 && (
        <Section title={out.title} aside={<a href={paths.candidates()}>{out.all}</a>}>
          <StackList
            items={candidates.map((card) => ({
              title: sentenceOf({ view, card }),
              act: (
                <ButtonLink href={paths.candidate(card.candidate.id)} kind="soft" label={`${out.look}: ${sentenceOf({ view, card })}`}>
                  {out.look}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
      {problems.length > 0 && (
        <Section title={work.title} aside={<a href={paths.problems()}>{work.all}</a>}>
          <StackList
            items={problems.map(({ slug, title, stage }) => ({
              title,
              href: paths.problem(slug),
              note: view.words.problems.stages[stage].name,
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** One entry of the beat book that nobody has looked at for long: one tap says that it still is so. */
export const StillTrue = ({ view, content: { stale } }: Part) => {
  if (!stale) return null
  const words = view.words.today.stale
  return (
    <Section title={words.title}>
      <StackList
        items={[
          {
            title: stale.entry.title,
            note: [stale.entry.words, words.seen(nearInWords(view, noonOf(lastSeenOn(stale.entry))))].filter(Boolean).join('. '),
            act: (
              <Cluster>
                <Form view={view} action={paths.bookEntryConfirmations(stale.beatSlug, stale.entry.id)}>
                  <input type="hidden" {...BACK_TO_TODAY} />
                  <Button kind="soft">{words.yes}</Button>
                </Form>
                <a href={paths.bookEntry(stale.beatSlug, stale.entry.id)}>{words.change}</a>
              </Cluster>
            ),
          },
        ]}
      />
    </Section>
  )
}
