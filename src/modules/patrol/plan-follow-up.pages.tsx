import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayAt } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { CheckBox } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { FollowUp, FollowUpRefusal } from './plan-follow-up.ts'
import { blockInWords, dueInWords } from './plan-line.pages.tsx'

type FollowUpsProps = {
  view: View
  followUps: readonly FollowUp[]
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: FollowUpRefusal | undefined
}

const FIELD: Record<FollowUpRefusal, 'place' | 'dueOn' | 'consent' | 'reference'> = {
  'no-place': 'place',
  'place-not-found': 'place',
  'place-not-yours': 'place',
  'no-day': 'dueOn',
  'day-has-passed': 'dueOn',
  'day-too-far': 'dueOn',
  'no-consent': 'consent',
  'reference-strange': 'reference',
}

const FollowUpCard = ({ view, followUp }: { view: View; followUp: FollowUp }) => {
  const words = view.words.plan.followUps
  const day = dueInWords(view, followUp.dueOn)
  const isLate = followUp.dueOn < dayAt(view, view.now)
  const end = (how: 'done' | 'taken-back', kind: 'soft' | 'text', text: string) => (
    <Button kind={kind} name="how" value={how} label={`${text}: ${blockInWords(view, followUp.blockName)}`}>
      {text}
    </Button>
  )
  return (
    <Card eyebrow={followUp.neighborhoodName ?? undefined} title={blockInWords(view, followUp.blockName)} level={2}>
      <p>
        <span class={isLate ? 'warm-words' : undefined}>{isLate ? words.late(day) : words.due(day)}</span>
        {followUp.reference && <> · {words.record(followUp.reference)}</>}
      </p>
      <Form view={view} action={paths.followUp(followUp.id)} layout="plain">
        <div class="cluster">
          {end('done', 'soft', words.done)}
          {end('taken-back', 'text', words.takenBack)}
        </div>
      </Form>
    </Card>
  )
}

const AddForm = ({ view, typed, refusal }: Omit<FollowUpsProps, 'followUps'>) => {
  const words = view.words.plan.followUps
  const error = (field: (typeof FIELD)[FollowUpRefusal]) => (refusal && FIELD[refusal] === field ? words.refusals[refusal] : undefined)
  return (
    <Form view={view} action={paths.followUps()}>
      <TextField
        view={view}
        name="place"
        label={words.place}
        hint={words.placeHint}
        maxLength={200}
        autocomplete="off"
        value={typed?.place}
        error={error('place')}
      />
      <TextField
        view={view}
        name="dueOn"
        type="date"
        label={words.dueOn}
        min={dayAt(view, view.now)}
        value={typed?.dueOn}
        error={error('dueOn')}
      />
      <TextField
        view={view}
        name="reference"
        label={words.reference}
        hint={words.referenceHint}
        optional
        maxLength={24}
        autocomplete="off"
        value={typed?.reference}
        error={error('reference')}
      />
      <CheckBox
        view={view}
        name="consent"
        label={words.consent}
        hint={words.consentHint}
        checked={typed?.consent !== undefined}
        error={error('consent')}
      />
      <FormActs>
        <Button icon="hand-heart" wide>
          {words.act}
        </Button>
      </FormActs>
    </Form>
  )
}

/** The officer's own follow-up visits, and the form for another: without a name, by construction. */
export const FollowUpsPage = ({ view, followUps, typed, refusal }: FollowUpsProps) => {
  const { followUps: words, title } = view.words.plan
  const errors = refusal ? { [FIELD[refusal]]: words.refusals[refusal] } : {}
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede}
      shape="on-foot"
      trail={<Trail view={view} steps={[{ label: title, href: paths.plan() }, { label: words.title }]} />}
    >
      <ErrorSummary view={view} errors={errors} />
      {followUps.length === 0 ? (
        <EmptyState icon="hand-heart" level={2} title={words.empty.title}>
          {words.empty.words}
        </EmptyState>
      ) : (
        <div class="flow">
          {followUps.map((followUp) => (
            <FollowUpCard view={view} followUp={followUp} />
          ))}
        </div>
      )}
      <Section title={words.add}>
        <AddForm view={view} typed={typed} refusal={refusal} />
        <p class="small muted">{words.crime}</p>
        <p class="small muted">{words.kept}</p>
      </Section>
    </Page>
  )
}
