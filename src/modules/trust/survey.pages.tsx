import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Grid, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { Survey, Wave } from './survey.ts'
import { itemsOf, secondsToAnswer } from './survey-bank.ts'
import { STANDARD_KINDS } from './survey-draft.ts'

type ListProps = { view: View; surveys: readonly Survey[]; waves: readonly Wave[] }

export const minutesOf = (survey: Pick<Survey, 'items'>) => Math.max(1, Math.ceil(secondsToAnswer(itemsOf(survey)) / 60))

export const StateTag = ({ view, wave }: { view: View; wave: Pick<Wave, 'state'> }) => (
  <Tag tone={wave.state === 'open' ? 'accent' : 'plain'}>{view.words.trustAsking.states[wave.state]}</Tag>
)

export const daysOf = (view: View, { opensOn, closesOn }: Pick<Wave, 'opensOn' | 'closesOn'>) =>
  view.words.trustAsking.list.days(dayInWords(view, noonOf(opensOn)), dayInWords(view, noonOf(closesOn)))

const SurveyWaves = ({ view, survey, waves }: { view: View; survey: Survey; waves: readonly Wave[] }) => {
  const { list } = view.words.trustAsking
  return (
    <Section
      title={survey.name}
      lede={`${list.contents(survey.items.length)}, ${list.time(minutesOf(survey))}`}
      aside={
        <ButtonLink kind="soft" href={paths.surveyWaves(survey.slug)} label={list.newWaveOf(survey.name)}>
          {list.newWave}
        </ButtonLink>
      }
    >
      {waves.length === 0 ? (
        <p class="muted">{list.noWaves}</p>
      ) : (
        <StackList
          label={list.waves}
          items={waves.map((wave) => ({
            title: wave.name,
            href: paths.surveyWave(wave.slug),
            note: daysOf(view, wave),
            act: <StateTag view={view} wave={wave} />,
          }))}
        />
      )}
    </Section>
  )
}

const Standards = ({ view }: { view: View }) => {
  const { standard } = view.words.trustAsking.list
  return (
    <Section title={standard.title}>
      <Grid columns="two">
        {STANDARD_KINDS.map((kind) => (
          <Card title={standard[kind]}>
            <p>{standard[`${kind}Words`]}</p>
            <Form view={view} action={paths.standardSurvey()} layout="plain">
              <Button kind="quiet" name="kind" value={kind} label={`${standard.make}: ${standard[kind]}`}>
                {standard.make}
              </Button>
            </Form>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

/** All surveys with their waves; the standard ones can be made by one click. */
export const SurveysPage = ({ view, surveys, waves }: ListProps) => {
  const { list } = view.words.trustAsking
  const acts = (
    <ButtonLink kind="quiet" href={paths.newSurvey()}>
      {list.make}
    </ButtonLink>
  )
  return (
    <Page view={view} title={list.title} lede={list.lede} acts={acts} indexed={false}>
      <Flow room="loose">
        {surveys.length === 0 && (
          <EmptyState level={2} icon="clipboard-list" title={list.none.title}>
            {list.none.words}
          </EmptyState>
        )}
        {surveys.map((survey) => (
          <SurveyWaves view={view} survey={survey} waves={waves.filter(({ surveyId }) => surveyId === survey.id)} />
        ))}
        <Standards view={view} />
      </Flow>
    </Page>
  )
}
