import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { State } from '#ui/state.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { TipFinding, TipLine, TipState } from './tip.ts'

export type TipListProps = {
  view: View
  tips: readonly TipLine[]
  findings: readonly TipFinding[]
  hasKey: boolean
  namesReaders: boolean
  refused?: { readonly slug: string; readonly words: string; readonly refusal: 'no-problem' | 'no-words' } | undefined
}

const SHAPE = { new: 'waiting', useful: 'kept', 'not-useful': 'released' } as const satisfies Record<TipState, string>

function itemOf(view: View, tip: TipLine) {
  const { reading } = view.words.tips
  const facts = [
    reading.cameOn(dayInWords(view, noonOf(tip.receivedOn))),
    reading.size(tip.messages, tip.sizeKiB),
    tip.lastSide === 'giver' ? reading.waits : reading.answered,
    ...(tip.heldBy ? [reading.handedOver] : []),
  ]
  const mayOpen = tip.heldBy === null || tip.heldBy === view.viewer?.accountId
  return {
    title: reading.nameOf(tip.id.slice(0, 8)),
    href: mayOpen ? paths.tip(tip.id) : undefined,
    note: facts.join(' · '),
    act: <State view={view} state={SHAPE[tip.state]} words={reading.states[tip.state]} />,
  }
}

const Findings = ({ view, findings, refused }: TipListProps) => {
  const { reading } = view.words.tips
  const errors = {
    finding: refused?.refusal === 'no-words' ? reading.noWords : undefined,
    problem: refused?.refusal === 'no-problem' ? reading.noProblem : undefined,
  }
  return (
    <Section title={reading.findings} lede={reading.findingsLede} id="findings">
      {findings.length > 0 && (
        <StackList
          items={findings.map(({ words, problemSlug, problemTitle, foundOn }) => ({
            title: words,
            note: (
              <>
                <a href={paths.problem(problemSlug)}>{problemTitle ?? problemSlug}</a> · {dayInWords(view, noonOf(foundOn))}
              </>
            ),
          }))}
        />
      )}
      <Form view={view} action={paths.tipFindings()}>
        <TextArea
          view={view}
          name="finding"
          label={reading.finding}
          hint={reading.findingHint}
          error={errors.finding}
          value={refused?.words}
          rows={3}
          maxLength={600}
        />
        <TextField
          view={view}
          name="problem"
          label={reading.problem}
          hint={reading.problemHint}
          error={errors.problem}
          value={refused?.slug}
        />
        <FormActs>
          <Button kind="quiet">{reading.addFinding}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** The readers' list: days, amounts and states; nothing of what a tip says is known here. */
export const TipListPage = (props: TipListProps) => {
  const { view, tips, hasKey, namesReaders, refused } = props
  const { reading } = view.words.tips
  const why = refused && (refused.refusal === 'no-words' ? { finding: reading.noWords } : { problem: reading.noProblem })
  return (
    <Page
      view={view}
      title={reading.title}
      lede={reading.lede}
      acts={
        <>
          <ButtonLink kind="quiet" icon="key-round" href={paths.tipKeys()}>
            {reading.keys}
          </ButtonLink>
          {namesReaders && (
            <ButtonLink kind="quiet" icon="users-round" href={paths.tipReaders()}>
              {reading.readers}
            </ButtonLink>
          )}
        </>
      }
    >
      <ErrorSummary view={view} errors={why} />
      {!hasKey && (
        <Notice tone="warm" icon="key-round" title={reading.noKeyTitle}>
          <p>{reading.noKey}</p>
          <p>
            <a href={paths.tipKeys()}>{reading.makeKey}</a>
          </p>
        </Notice>
      )}
      <div class="section">
        {tips.length === 0 ? (
          <EmptyState icon="inbox" title={reading.noneTitle} level={2}>
            {reading.none}
          </EmptyState>
        ) : (
          <StackList label={reading.list} items={tips.map((tip) => itemOf(view, tip))} />
        )}
      </div>
      {Findings(props)}
    </Page>
  )
}
