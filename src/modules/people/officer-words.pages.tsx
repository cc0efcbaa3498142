import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type OfficerFault, type OfficerWords, OWN_WORDS_MAX, SPEAKS_MAX } from './officer.ts'

type Props = {
  view: View
  slug: string
  name: string
  words: OfficerWords
  faults?: Partial<Record<keyof OfficerWords, OfficerFault>> | undefined
}

/** Where an officer writes what everybody reads about him or her; nobody else can. */
export const OfficerWordsPage = ({ view, slug, name, words: said, faults = {} }: Props) => {
  const words = view.words.officers.words
  const worded = (fault: OfficerFault | undefined) => fault && view.words.officers.faults[fault]
  const errors = {
    ownWords: worded(faults.ownWords),
    speaks: worded(faults.speaks),
    publicEmail: worded(faults.publicEmail),
    publicPhone: worded(faults.publicPhone),
  }
  const steps = [{ label: name, href: paths.officer(slug) }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={steps} />}>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.officerWords(slug)}>
        <TextArea
          view={view}
          name="ownWords"
          label={words.ownWords}
          hint={words.ownWordsHint}
          value={said.ownWords ?? ''}
          error={errors.ownWords}
          maxLength={OWN_WORDS_MAX}
          optional
        />
        <TextField
          view={view}
          name="speaks"
          label={words.speaks}
          hint={words.speaksHint}
          value={said.speaks ?? ''}
          error={errors.speaks}
          maxLength={SPEAKS_MAX}
          optional
        />
        <TextField
          view={view}
          name="publicEmail"
          label={words.email}
          type="email"
          inputmode="email"
          value={said.publicEmail ?? ''}
          error={errors.publicEmail}
          maxLength={254}
          optional
        />
        <TextField
          view={view}
          name="publicPhone"
          label={words.phone}
          type="tel"
          inputmode="tel"
          value={said.publicPhone ?? ''}
          error={errors.publicPhone}
          maxLength={40}
          optional
        />
        <FormActs>
          <Button>{words.save}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
