import { noonOf, promiseLine } from '#modules/promises/index.ts'
import { type InboxLine, titleOf } from '#modules/reports/index.ts'
import { BACK_TO_TODAY, paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords, daysAway, nearInWords } from '#ui/calendar.ts'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { TodayContent } from './today.ts'

type Part = { view: View; content: TodayContent }

const Back = () => <input type="hidden" {...BACK_TO_TODAY} />

/** A day that has come or gone is told warmly. */
const Due = ({ view, at, words }: { view: View; at: Date; words: string }) =>
  daysAway(view, at) <= 0 ? <span class="warm-words">{words}</span> : <>{words}</>

/** What this officer promised, the nearest first; each can be said to be done here. */
export const Promised = ({ view, content: { promises } }: Part) => {
  const words = view.words.today.promises
  return (
    <Section title={words.title} aside={promises.length > 0 && <a href={paths.promises()}>{words.all}</a>}>
      {promises.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <StackList
          label={words.title}
          items={promises.map((promise) => ({
            title: promise.what,
            href: paths.promise(promise.id),
            note: <Due view={view} at={noonOf(promise.dueOn)} words={promiseLine(view, promise).stateWords ?? ''} />,
            below: (
              <Details summary={words.done} bare>
                <Form view={view} action={paths.promiseSettlements(promise.id)}>
                  <Back />
                  <TextField view={view} name="words" id={`done-${promise.id}`} label={words.words} hint={words.wordsHint} optional />
                  <FormActs>
                    <Button kind="soft">{words.keep}</Button>
                  </FormActs>
                </Form>
              </Details>
            ),
          }))}
        />
      )}
    </Section>
  )
}

const WaitingNote = ({ view, report }: { view: View; report: InboxLine }) => {
  const words = view.words.today.waiting
  const when = nearInWords(view, report.answerDueAt)
  const due = report.answerDueAt < view.now ? <span class="warm-words">{words.late(when)}</span> : words.due(when)
  return (
    <>
      {nearInWords(view, report.filedAt)}, {due}
    </>
  )
}

const AnswerHere = ({ view, report }: { view: View; report: InboxLine }) => {
  const words = view.words.today.waiting
  return (
    <Details summary={words.answer} bare>
      <Form view={view} action={paths.inboxAnswers(report.reference)}>
        <Back />
        <TextArea view={view} name="answer" id={`answer-${report.reference}`} label={words.words} hint={words.hint} rows={4} />
        <FormActs>
          <Button kind="soft" icon="send">
            {words.send}
          </Button>
        </FormActs>
      </Form>
    </Details>
  )
}

/** Who waits for an answer, the longest owed first; each can be answered here. */
export const Waiting = ({ view, content: { waiting, waitingAll } }: Part) => {
  const words = view.words.today.waiting
  return (
    <Section title={words.title} aside={waitingAll > 0 && <a href={paths.inbox()}>{words.all(waitingAll)}</a>}>
      {waiting.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <StackList
          label={words.title}
          items={waiting.map((report) => ({
            title: report.allWords ? `“${short(report.allWords)}”` : titleOf(view, report),
            href: paths.inboxReport(report.reference),
            note: <WaitingNote view={view} report={report} />,
            below: <AnswerHere view={view} report={report} />,
          }))}
        />
      )}
    </Section>
  )
}

const LONGEST = 90

/** The first words, up to the end of one. */
export const short = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`)

/** What others promised for problems here, and what is on the own desk. */
export const Others = ({ view, content: { actions, backing, unnamed } }: Part) => {
  const { actions: words, backing: desk, unnamed: taken } = view.words.today
  return (
    <>
      {backing.length > 0 && (
        <Section title={desk.title} aside={countInWords(view, backing.length)}>
          <StackList
            items={backing.map(({ id, what, kind, dueAt }) => ({
              title: what,
              href: paths.backingRequest(id),
              note: `${desk.kinds[kind]}${dueAt ? `, ${nearInWords(view, dueAt)}` : ''}`,
              act: (
                <ButtonLink href={paths.backingRequest(id)} kind="soft" label={`${desk.open}: ${what}`}>
                  {desk.open}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
      {unnamed.length > 0 && (
        <Section title={taken.title} aside={countInWords(view, unnamed.length)}>
          <StackList
            items={unnamed.map(({ id, officerName, beatName, from }) => ({
              title: beatName,
              note: taken.note(officerName, nearInWords(view, from)),
              act: (
                <ButtonLink href={paths.abstraction(id)} kind="soft" label={`${taken.name}: ${beatName}`}>
                  {taken.name}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={words.title} aside={countInWords(view, actions.length)}>
          <StackList
            items={actions.map(({ id, what, ownerName, dueOn }) => ({
              title: what,
              href: paths.promise(id),
              note: <Due view={view} at={noonOf(dueOn)} words={words.by(ownerName, nearInWords(view, noonOf(dueOn)))} />,
            }))}
          />
        </Section>
      )}
    </>
  )
}
