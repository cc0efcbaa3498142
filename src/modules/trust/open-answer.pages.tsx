import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { Marked, ReadRefusal } from './open-answer.ts'
import { type AnswerTheme, KEYWORDS, type Suggestion, THEMES } from './open-answer-theme.ts'
import type { Mode } from './survey.ts'

/** Own words as they are read: in pieces, marked where they may tell who somebody is, with the theme that is suggested. */
export type ReadCard = {
  readonly id: string
  readonly waveName: string
  readonly mode: Mode
  readonly language: string
  readonly pieces: readonly Marked[]
  readonly suggestion: Suggestion
}

export type OpenAnswersProps = {
  view: View
  cards: readonly ReadCard[]
  waiting: number
  refused?: { readonly id: string; readonly why: ReadRefusal; readonly theme: string } | undefined
}

const Card = ({ view, card, theme, error }: { view: View; card: ReadCard; theme: string; error: string | undefined }) => {
  const words = view.words.trustResults.openAnswers
  const kinds = [...new Set(card.pieces.flatMap(({ kind }) => kind ?? []))]
  const { because } = card.suggestion
  return (
    <div class="card" id={`answer-${card.id}`}>
      <p class="muted small">{words.from(card.waveName, words.modes[card.mode])}</p>
      <blockquote class="measure" lang={card.language}>
        {card.pieces.map(({ text, kind }) => (kind ? <mark>{text}</mark> : text))}
      </blockquote>
      {kinds.length > 0 && <p>{words.marked(new Intl.ListFormat(view.language).format(kinds.map((kind) => words.kinds[kind])))}</p>}
      <Form view={view} action={paths.openAnswer(card.id)}>
        <Select
          view={view}
          id={`theme-${card.id}`}
          name="theme"
          label={words.theme}
          hint={because.length > 0 ? words.suggested(because.join(', ')) : words.noSuggestion}
          value={theme}
          choices={THEMES.map((one) => ({ value: one, label: words.themes[one] }))}
          error={error}
          noBlank
        />
        <FormActs>
          {kinds.length === 0 && (
            <Button name="act" value="publish">
              {words.publish}
            </Button>
          )}
          <Button kind="quiet" name="act" value="withhold">
            {words.withhold}
          </Button>
        </FormActs>
      </Form>
    </div>
  )
}

/** The whole list of keywords, so that anybody who sorts sees why a theme was suggested. */
const Keywords = ({ view }: { view: View }) => {
  const words = view.words.trustResults.openAnswers
  const named = THEMES.filter((theme): theme is Exclude<AnswerTheme, 'other'> => theme !== 'other')
  return (
    <Details summary={words.how}>
      <p>{words.howText}</p>
      <dl>
        {named.map((theme) => (
          <>
            <dt>{words.themes[theme]}</dt>
            <dd class="muted small">{KEYWORDS[theme].join(', ')}</dd>
          </>
        ))}
      </dl>
    </Details>
  )
}

/** Own words of closed rounds, one card each, read before anybody else sees them. */
export const OpenAnswersPage = ({ view, cards, waiting, refused }: OpenAnswersProps) => {
  const words = view.words.trustResults.openAnswers
  const why = refused && words.refusals[refused.why]
  const steps = [{ label: view.words.trustResults.title, href: paths.trust() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} trail={<Trail view={view} steps={steps} />}>
      {refused && <ErrorSummary view={view} errors={{ form: why }} />}
      {cards.length === 0 ? (
        <EmptyState level={2} icon="circle-check" title={words.empty.title}>
          {words.empty.words}
        </EmptyState>
      ) : (
        <Section title={words.waiting(waiting)}>
          <p class="muted">{words.withheldNote}</p>
          <div class="flow">
            {cards.map((card) => {
              const isRefused = refused?.id === card.id
              return (
                <Card
                  view={view}
                  card={card}
                  theme={isRefused ? refused.theme : card.suggestion.theme}
                  error={isRefused ? why : undefined}
                />
              )
            })}
          </div>
        </Section>
      )}
      <Keywords view={view} />
    </Page>
  )
}
