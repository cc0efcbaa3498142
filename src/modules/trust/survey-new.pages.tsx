import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { questionOf } from './ballot-question.pages.tsx'
import { BANK, RESIDENT_ITEMS } from './survey-bank.ts'
import { MOST_NAME, type SurveyRefusal } from './survey-draft.ts'
import type { SurveyItem } from './survey-item.ts'

type Refused = { readonly refusal: SurveyRefusal; readonly typed: Readonly<Record<string, string>>; readonly ticked: readonly string[] }

const BankLine = ({ view, item, refused }: { view: View; item: SurveyItem; refused: Refused | undefined }) => {
  const { form } = view.words.trustAsking
  const question = questionOf(view, item.slug)
  return (
    <div class="flow tight">
      <CheckBox
        view={view}
        name={`ask-${item.slug}`}
        label={question}
        hint={form.source(item.source, item.licence)}
        checked={refused?.ticked.includes(item.slug) ?? false}
      />
      <label class="cluster small">
        <span aria-hidden="true">{form.order}</span>
        <span class="aside-text">{form.orderOf(question)}</span>
        <input
          class="input short"
          name={`place-${item.slug}`}
          inputmode="numeric"
          maxlength={3}
          value={refused?.typed[`place-${item.slug}`]}
        />
      </label>
    </div>
  )
}

/** Choosing questions from the bank: each with its words, its source and its licence. */
export const NewSurveyPage = ({ view, refused }: { view: View; refused?: Refused | undefined }) => {
  const { form, list } = view.words.trustAsking
  const offered = BANK.filter(({ slug }) => RESIDENT_ITEMS.includes(slug))
  const constructs = [...new Set(offered.map(({ construct }) => construct))]
  const error = refused && form.refusals[refused.refusal]
  const isName = refused?.refusal === 'no-name' || refused?.refusal === 'long-name'
  const trail = [{ label: list.title, href: paths.surveys() }, { label: form.title }]
  return (
    <Page view={view} title={form.title} lede={form.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={trail} />}>
      <ErrorSummary view={view} errors={error ? { [isName ? 'name' : `ask-${offered[0]?.slug}`]: error } : undefined} />
      <Form view={view} action={paths.surveys()}>
        <TextField
          view={view}
          name="name"
          label={form.name}
          hint={form.nameHint}
          maxLength={MOST_NAME}
          value={refused?.typed.name}
          error={isName ? error : undefined}
        />
        <p class="hint">{form.orderHint}</p>
        {constructs.map((construct) => (
          <Section title={view.words.surveyItems.constructs[construct]}>
            <Flow>
              {offered
                .filter((item) => item.construct === construct)
                .map((item) => (
                  <BankLine view={view} item={item} refused={refused} />
                ))}
            </Flow>
          </Section>
        ))}
        <FormActs>
          <Button>{form.make}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
