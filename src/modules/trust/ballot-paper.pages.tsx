import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type AnsweringRefusal, EMPTY_BALLOT, MOST_OWN_WORDS } from './ballot.ts'
import { AboutYou, choicesOf, questionOf } from './ballot-question.pages.tsx'
import type { Survey, Wave } from './survey.ts'
import { ABOUT, type AboutKey, type SurveyItem } from './survey-item.ts'

export type PaperRefusal = AnsweringRefusal | 'bad-digits'
type PaperProps = {
  view: View
  wave: Wave
  items: readonly SurveyItem[]
  isSaved: boolean
  refused?: { readonly refusal: PaperRefusal; readonly typed: Readonly<Record<string, string>> } | undefined
}

const Key = ({ view, items }: { view: View; items: readonly SurveyItem[] }) => (
  <Section title={view.words.trustAsking.paper.key}>
    <ol>
      {items.map((item) => (
        <li>
          {questionOf(view, item.slug)}{' '}
          <span class="muted small">
            {choicesOf(view, item)
              .map(({ value, label }) => `${value} ${label}`)
              .join(', ')}
          </span>
        </li>
      ))}
    </ol>
  </Section>
)

/** What came back on paper, typed by keyboard alone: code, digits, Enter. */
export const PaperEntryPage = ({ view, wave, items, isSaved, refused }: PaperProps) => {
  const { paper, start, list } = view.words.trustAsking
  const choices = items.filter(({ scale }) => scale !== 'own-words')
  const said = refused && (refused.refusal === 'bad-digits' ? paper.badDigits(choices.length) : start.refusals[refused.refusal])
  const isDigits = refused?.refusal === 'bad-digits' || refused?.refusal === 'nothing-answered'
  const typed = refused?.typed ?? {}
  const trail = [
    { label: list.title, href: paths.surveys() },
    { label: wave.name, href: paths.surveyWave(wave.slug) },
    { label: paper.title },
  ]
  const content = { ...EMPTY_BALLOT, about: typed as Record<string, string> }
  return (
    <Page view={view} title={paper.title} lede={paper.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={trail} />}>
      <ErrorSummary view={view} errors={said ? { [isDigits ? 'digits' : 'code']: said } : undefined} />
      {isSaved && !refused && <Notice tone="good">{paper.saved}</Notice>}
      <Flow room="loose">
        <Form view={view} action={paths.surveyPaper(wave.slug)}>
          <TextField
            view={view}
            name="code"
            label={paper.code}
            autocomplete="off"
            maxLength={40}
            value={typed.code}
            error={isDigits ? undefined : said}
          />
          <TextField
            view={view}
            name="digits"
            label={paper.digits}
            hint={paper.digitsHint(choices.length)}
            autocomplete="off"
            maxLength={40}
            value={typed.digits}
            error={isDigits ? said : undefined}
          />
          {items
            .filter(({ scale }) => scale === 'own-words')
            .map(({ slug }) => (
              <TextArea
                view={view}
                name={slug}
                label={questionOf(view, slug)}
                rows={2}
                optional
                maxLength={MOST_OWN_WORDS}
                value={typed[slug]}
              />
            ))}
          <AboutYou view={view} content={content} neighborhoodId={null} />
          <Select
            view={view}
            name="language"
            label={paper.language}
            noBlank
            value={typed.language ?? view.language}
            choices={(['en', 'es'] as const).map((value) => ({ value, label: paper.languages[value] }))}
          />
          <FormActs>
            <Button>{paper.save}</Button>
          </FormActs>
        </Form>
        <p class="small muted">{paper.neighborhoodless}</p>
        <Key view={view} items={choices} />
      </Flow>
    </Page>
  )
}

const Boxes = ({ label, choices }: { label: string; choices: readonly { readonly value: string; readonly label: string }[] }) => (
  <li>
    <p>{label}</p>
    <p class="cluster">
      {choices.map((choice) => (
        <span>{`☐ ${choice.value} ${choice.label}`}</span>
      ))}
      {choices.length === 0 && <span>{'_ '.repeat(60)}</span>}
    </p>
  </li>
)

/** The questionnaire for paper: a line for the code, a box for each choice. */
export const QuestionnairePage = ({ view, survey, items }: { view: View; survey: Survey; items: readonly SurveyItem[] }) => {
  const { questionnaire } = view.words.trustAsking
  const { about } = view.words.surveyItems
  return (
    <Page view={view} title={survey.name} eyebrow={view.agency.name} lede={questionnaire.tick} shape="narrow" indexed={false}>
      <Flow room="loose">
        <p class="screen-only">{questionnaire.print}</p>
        <p>{`${questionnaire.code}: ${'_ '.repeat(12)}`}</p>
        <ol class="flow">
          {items.map((item) => (
            <Boxes label={questionOf(view, item.slug)} choices={choicesOf(view, item)} />
          ))}
        </ol>
        <Section title={questionnaire.about}>
          <ol class="flow">
            {(Object.keys(ABOUT) as AboutKey[]).map((key) => (
              <Boxes
                label={about[key].label}
                choices={ABOUT[key].map((value) => ({
                  value: '',
                  label: (about[key].choices as Readonly<Record<string, string>>)[value] ?? '',
                }))}
              />
            ))}
          </ol>
        </Section>
      </Flow>
    </Page>
  )
}
