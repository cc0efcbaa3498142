import type { Child } from 'hono/jsx'
import { type MakeRefusal, type OwnerChoices, PromiseForm, promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox, Select } from '#ui/choice-field.tsx'
import { DefinitionList, Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Plan } from './design.pages.tsx'
import type { DesignGround } from './design-map.ts'
import { numbersOf, TECHNIQUE_GROUPS, TECHNIQUES, techniqueOf } from './techniques.ts'
import { WorkFrame, type WorkProps } from './work-frame.pages.tsx'

export type ResponseProps = WorkProps & {
  /** Whom the viewer may promise for; undefined where they may not. */
  owners: OwnerChoices | undefined
  promiseRefusal?: MakeRefusal | undefined
  /** Outlines of the areas of the plan; undefined where there is none. */
  ground: DesignGround | undefined
  /** What other modules add for those who serve: the help that was asked for. */
  extra?: Child
}

/** The posted value for something outside the 25 techniques. */
export const OUTSIDE = 'other'

const Chosen = ({ view, found }: ResponseProps) => {
  const { response, techniques } = view.words.problems
  return (
    <Section title={response.chosen}>
      {found.responses.length === 0 && <p class="muted">{response.noneChosen}</p>}
      <ul class="rows">
        {found.responses.map((one) => {
          const technique = techniqueOf(one.technique)
          return (
            <li>
              <span>{one.words}</span>
              <div>
                {one.isEnforcement ? (
                  <Tag>{response.enforcementTag}</Tag>
                ) : (
                  <Tag tone="accent">{technique ? techniques[technique].name : response.outside}</Tag>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The 25 with their examples, to read; the choice itself is one list, grouped as the techniques are. */
const Techniques = ({ view }: ResponseProps) => {
  const { groups, techniques } = view.words.problems
  return (
    <div>
      {TECHNIQUE_GROUPS.map((group) => (
        <Details summary={groups[group]}>
          <DefinitionList
            facts={numbersOf(group).flatMap((number) => {
              const technique = techniqueOf(number)
              return technique ? [{ term: `${number}. ${techniques[technique].name}`, value: techniques[technique].example }] : []
            })}
          />
        </Details>
      ))}
    </div>
  )
}

const TechniqueSelect = ({ view, refused }: ResponseProps) => {
  const { techniques, response } = view.words.problems
  const all = TECHNIQUES.map((technique, index) => ({ value: String(index + 1), label: `${index + 1}. ${techniques[technique].name}` }))
  return (
    <Select
      view={view}
      name="technique"
      label={response.technique}
      value={refused?.typed.technique}
      error={refused?.errors.technique}
      choices={[...all, { value: OUTSIDE, label: response.outside }]}
    />
  )
}

const Choose = (props: ResponseProps) => {
  const { view, found, refused } = props
  const { response } = view.words.problems
  return (
    <Section title={response.choose} lede={response.chooseWords}>
      <Flow room="loose">
        <Techniques {...props} />
        <Form view={view} action={paths.problemResponses(found.problem.slug)}>
          <TechniqueSelect {...props} />
          <TextArea
            view={view}
            name="response"
            label={response.what}
            hint={response.whatHint}
            rows={3}
            maxLength={1000}
            value={refused?.typed.response}
            error={refused?.errors.response}
          />
          <CheckBox view={view} name="isEnforcement" label={response.isEnforcement} checked={refused?.typed.isEnforcement === 'yes'} />
          <FormActs>
            <Button icon="plus">{response.add}</Button>
          </FormActs>
        </Form>
      </Flow>
    </Section>
  )
}

const JointActions = ({ view, found, owners, refused, promiseRefusal }: ResponseProps) => {
  const { response } = view.words.problems
  const parts = [
    { value: '', label: response.noResponse },
    ...found.responses.map(({ id, words }) => ({ value: id, label: words.slice(0, 80) })),
  ]
  return (
    <Section title={response.actions} lede={response.actionsWords}>
      {found.actions.length === 0 && <p class="muted">{response.noActions}</p>}
      <PromiseList view={view} promises={found.actions.map((action) => promiseLine(view, action))} />
      {owners && (
        <Details summary={response.addAction} open={promiseRefusal !== undefined}>
          <PromiseForm
            view={view}
            owners={owners}
            neighborhoods={[]}
            typed={promiseRefusal ? refused?.typed : undefined}
            refusal={promiseRefusal}
            action={paths.problemActions(found.problem.slug)}
          >
            {found.responses.length > 0 && (
              <Select
                view={view}
                name="part"
                label={response.forResponse}
                value={refused?.typed.part ?? ''}
                optional
                noBlank
                choices={parts}
              />
            )}
          </PromiseForm>
        </Details>
      )}
    </Section>
  )
}

/** The first day of the response, until the plan holds it. */
const FirstDay = ({ view, found: { problem }, refused }: ResponseProps) => {
  const { response } = view.words.problems
  return (
    <Section title={response.firstDay}>
      <Form view={view} action={paths.problemFirstDay(problem.slug)}>
        <TextField
          view={view}
          name="firstDay"
          type="date"
          label={response.firstDay}
          hint={response.firstDayHint}
          value={refused?.typed.firstDay ?? problem.responseFromOn ?? ''}
          error={refused?.errors.firstDay}
        />
        <FormActs>
          <Button kind="quiet">{response.firstDaySave}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** Act: what we try, from 25 ways and beyond, who does what by when, the day it began, and how it will be judged. */
export const ResponsePage = (props: ResponseProps) => (
  <WorkFrame {...props} stage="response">
    <Chosen {...props} />
    {props.may.work && <Choose {...props} />}
    <JointActions {...props} />
    {props.extra}
    {props.may.work && props.found.designs.length === 0 && <FirstDay {...props} />}
    <Plan {...props} mayPlan={props.may.assess} />
  </WorkFrame>
)
