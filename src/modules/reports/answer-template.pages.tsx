import { wordsOf } from '#locales/language.ts'
import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { AnswerTemplate, TemplateRefusal } from './answer-template.ts'

type Category = { readonly id: string; readonly slug: string; readonly names: Readonly<Record<string, string>> }

type TemplatesProps = {
  view: View
  templates: readonly AnswerTemplate[]
  categories: readonly Category[]
  /** Which one was refused ('new' for the new one), why, and what was typed. */
  refused?: { readonly id: string; readonly why: TemplateRefusal; readonly typed: Omit<AnswerTemplate, 'id'> } | undefined
}

const Fields = ({
  view,
  id,
  template,
  categories,
  error,
}: {
  view: View
  id: string
  template: Omit<AnswerTemplate, 'id'>
  categories: readonly Category[]
  error: string | undefined
}) => {
  const { templates: words } = view.words.reports.inbox
  return (
    <Form view={view} action={id === 'new' ? paths.answerTemplates() : paths.answerTemplate(id)}>
      <TextField view={view} name={`title-${id}`} label={words.name} value={template.title} maxLength={80} error={error} />
      <Select
        view={view}
        name={`category-${id}`}
        label={words.category}
        noBlank
        value={template.categoryId ?? ''}
        choices={[
          { value: '', label: words.anyCategory },
          ...categories.map((category) => ({ value: category.id, label: categoryName(category, view.language) })),
        ]}
      />
      {view.agency.languages.map((language) => (
        <TextArea
          view={view}
          name={`words-${language}-${id}`}
          label={words.words(wordsOf(language).shell.languageName)}
          value={template.words[language]}
          rows={4}
          optional
        />
      ))}
      <FormActs>
        <Button name="act" value="save">
          {id === 'new' ? words.add : words.save}
        </Button>
        {id !== 'new' && (
          <Button kind="grave" name="act" value="end">
            {words.remove}
          </Button>
        )}
      </FormActs>
    </Form>
  )
}

const EMPTY = { categoryId: null, title: '', words: {} }

/** Ready answers: looked at, changed and added on one page. */
export const TemplatesPage = ({ view, templates, categories, refused }: TemplatesProps) => {
  const { templates: words } = view.words.reports.inbox
  const why = refused && words.refusals[refused.why]
  const typedFor = (id: string, template: Omit<AnswerTemplate, 'id'>) => (refused?.id === id ? refused.typed : template)
  const errorFor = (id: string) => (refused?.id === id ? why : undefined)
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={refused ? { [`title-${refused.id}`]: why } : {}} />
      {templates.length === 0 && (
        <>
          <h2 class="aside-text">{words.title}</h2>
          <EmptyState icon="message-circle" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        </>
      )}
      {templates.map((template) => (
        <Details summary={template.title} open={refused?.id === template.id}>
          <Fields
            view={view}
            id={template.id}
            template={typedFor(template.id, template)}
            categories={categories}
            error={errorFor(template.id)}
          />
        </Details>
      ))}
      <Section title={words.add}>
        <Fields view={view} id="new" template={typedFor('new', EMPTY)} categories={categories} error={errorFor('new')} />
      </Section>
    </Page>
  )
}
