import { Choices, Select } from '#ui/choice-field.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { type BallotContent, MOST_OWN_WORDS } from './ballot.ts'
import { ABOUT, type AboutKey, SCALES, type SurveyItem } from './survey-item.ts'

type Slug = keyof View['words']['surveyItems']['items']

/** The words of a question; its name where the bank has gone on without it. */
export const questionOf = (view: View, slug: string): string => view.words.surveyItems.items[slug as Slug] ?? slug

/** The choices of a question with their codes, in the order in which they are shown. */
export function choicesOf(view: View, { scale }: SurveyItem): { value: string; label: string }[] {
  const words: Readonly<Record<number, string>> = view.words.surveyItems.scales[scale]
  return Array.from({ length: SCALES[scale].codes }, (_, i) => ({ value: String(i + 1), label: words[i + 1] ?? '' }))
}

type QuestionProps = { view: View; item: SurveyItem; content: BallotContent; error?: string | undefined }

/** One question with its choices, and a way to leave it out; own words as a box. */
export const Question = ({ view, item, content, error }: QuestionProps) => {
  const { ballot } = view.words.trustAsking
  const label = questionOf(view, item.slug)
  if (item.scale === 'own-words')
    return (
      <TextArea
        view={view}
        name={item.slug}
        label={label}
        hint={ballot.wordsHint}
        optional
        question
        rows={4}
        maxLength={MOST_OWN_WORDS}
        value={content.words[item.slug]}
        error={error}
      />
    )
  const answer = content.answers[item.slug]
  const agrees = item.scale === 'agree-5' || item.scale === 'agree-7'
  return (
    <Choices
      view={view}
      name={item.slug}
      label={label}
      hint={agrees ? ballot.agree : undefined}
      optional
      question
      value={answer === undefined ? undefined : String(answer)}
      choices={[...choicesOf(view, item), { value: '', label: ballot.skip }]}
      error={error}
    />
  )
}

type Named = { readonly id: string; readonly name: string }
type AboutProps = { view: View; content: BallotContent; neighborhoods?: readonly Named[] | undefined; neighborhoodId: string | null }

/** What somebody may say of themselves; the neighborhood only where no letter has said it. */
export const AboutYou = ({ view, content, neighborhoods, neighborhoodId }: AboutProps) => {
  const { about } = view.words.surveyItems
  const { skip, neighborhood } = view.words.trustAsking.ballot
  const blank = { value: '', label: skip }
  return (
    <>
      {neighborhoods && (
        <Select
          view={view}
          name="neighborhood"
          label={neighborhood}
          optional
          noBlank
          value={neighborhoodId ?? ''}
          choices={[blank, ...neighborhoods.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {(Object.keys(ABOUT) as AboutKey[]).map((key) => (
        <Select
          view={view}
          name={key}
          label={about[key].label}
          optional
          noBlank
          value={content.about[key] ?? ''}
          choices={[
            blank,
            ...ABOUT[key].map((value) => ({ value, label: (about[key].choices as Readonly<Record<string, string>>)[value] ?? value })),
          ]}
        />
      ))}
    </>
  )
}
