import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { STEP_PATHS } from './set-up-frame.pages.tsx'
import { mayFinish, SET_UP_STEPS, type SetUpCounts, type StepState } from './set-up-step.ts'

type SetUpProps = { view: View; states: readonly StepState[]; counts: SetUpCounts; isSetUp: boolean; refusal?: 'steps-open' | undefined }

function noteOf(view: View, { step, missing }: StepState, counts: SetUpCounts): string {
  const words = view.words.agencies.setUp
  if (missing) return words.missing[missing]
  const count = step === 'agency' || step === 'masking' ? 0 : counts[step]
  return count > 0 && step !== 'agency' && step !== 'masking' ? words.counts[step](count) : words.about[step]
}

const StateTag = ({ view, state }: { view: View; state: StepState['state'] }) => {
  const words = view.words.agencies.setUp
  if (state === 'done')
    return (
      <Tag tone="accent" icon="check">
        {words.done}
      </Tag>
    )
  return state === 'open' ? (
    <Tag tone="warm" icon="circle-dashed">
      {words.open}
    </Tag>
  ) : (
    <Tag icon="hourglass">{words.optional}</Tag>
  )
}

/** All steps with what each still misses, and the act that opens the site. */
export const SetUpPage = ({ view, states, counts, isSetUp, refusal }: SetUpProps) => {
  const words = view.words.agencies.setUp
  const done = states.filter(({ state }) => state === 'done').length
  return (
    <Page view={view} title={words.title} eyebrow={view.agency.name} lede={words.lede} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={refusal && { form: words.stepsOpen }} />
      <section class="section" aria-label={words.steps}>
        <p>
          <strong>{words.progress(done, SET_UP_STEPS.length)}</strong>
        </p>
        <StackList
          label={words.steps}
          items={states.map((each, i) => ({
            lead: i + 1,
            title: words.names[each.step],
            href: STEP_PATHS[each.step],
            note: (
              <>
                {noteOf(view, each, counts)}
                <br />
                <StateTag view={view} state={each.state} />
              </>
            ),
          }))}
        />
      </section>
      <SetUpNext view={view} />
      <Finish view={view} isSetUp={isSetUp} may={mayFinish(states)} />
    </Page>
  )
}

/** What other modules set up; they stand below this one, which knows only their addresses. */
const SetUpNext = ({ view }: { view: View }) => {
  const words = view.words.agencies.setUp
  const links = [
    [paths.setUpOfficers(), words.officers],
    [paths.setUpAssignments(), words.assignments],
    [paths.people(), words.people],
    [paths.imports(), words.imports],
  ] as const
  return (
    <section>
      <h2 class="eyebrow">{words.thenTitle}</h2>
      <StackList items={links.map(([href, title]) => ({ href, title }))} />
    </section>
  )
}

const Finish = ({ view, isSetUp, may }: { view: View; isSetUp: boolean; may: boolean }) => {
  const words = view.words.agencies.setUp
  if (isSetUp)
    return (
      <Notice tone="good" title={words.isOpen}>
        <p>{words.isOpenHint}</p>
      </Notice>
    )
  if (!may) return <Notice>{words.notYet}</Notice>
  return (
    <Form view={view} action={paths.setUp()}>
      <p>{words.finishHint}</p>
      <Button icon="door-open">{words.finish}</Button>
    </Form>
  )
}
