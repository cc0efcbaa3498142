import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm, Form, FormActs } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { FileField, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { Place } from './address.ts'
import type { AddressOutcome } from './address-outcome.ts'
import { StepPage } from './set-up-frame.pages.tsx'

export type AddressProblem = 'file-missing' | 'file-too-large' | 'empty' | 'columns-missing' | 'not-csv'

type AddressesProps = {
  view: View
  count: number
  /** What was looked up on this page, and what it found. */
  tried?: { readonly text: string; readonly found: readonly Place[] } | undefined
  outcome?: AddressOutcome | undefined
  problem?: AddressProblem | undefined
}

const EXAMPLE =
  'label,lat,lng\n412 North Elm Street,38.60512,-90.19527\nElm Street & Main Street,38.60401,-90.19438\nElm Square Library,38.60618,-90.18604'

/** How many addresses are known, the way to add more, and the search to try them with. */
export const SetUpAddressesPage = ({ view, count, tried, outcome, problem }: AddressesProps) => {
  const words = view.words.agencies.addresses
  const error = problem && words.refused[problem]
  return (
    <StepPage
      view={view}
      step="addresses"
      title={words.title}
      lede={words.lede}
      shape="narrow"
      errors={error ? { file: error } : undefined}
    >
      {outcome && <Outcome view={view} outcome={outcome} />}
      {count === 0 ? (
        <Section title={words.listed}>
          <EmptyState icon="signpost" title={words.emptyTitle}>
            {words.empty}
          </EmptyState>
        </Section>
      ) : (
        <>
          <p>
            <strong>{words.count(count)}</strong>
          </p>
          <Try view={view} tried={tried} />
        </>
      )}
      <Section title={words.upload}>
        <Form view={view} action={paths.setUpAddresses()} multipart>
          <FileField view={view} name="file" label={words.file} hint={words.fileHint} error={error} accept=".csv,text/csv" />
          <Details summary={words.example} bare>
            <pre>{EXAMPLE}</pre>
          </Details>
          <FormActs>
            <Button icon="upload">{words.upload}</Button>
          </FormActs>
        </Form>
      </Section>
    </StepPage>
  )
}

const Outcome = ({ view, outcome }: { view: View; outcome: AddressOutcome }) => {
  const words = view.words.agencies.addresses
  const { added, known, refused, refusedCount } = outcome
  const lines = [words.addedSome(added), known > 0 ? words.knownSome(known) : '', refusedCount > 0 ? words.refusedSome(refusedCount) : '']
  return (
    <Notice tone={refusedCount > 0 ? 'warm' : 'good'} title={lines.filter(Boolean).join(' ')}>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ line, reason }) => (
            <li>
              {words.line(line)}: {words.lines[reason]}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

const Try = ({ view, tried }: Pick<AddressesProps, 'view' | 'tried'>) => {
  const words = view.words.agencies.addresses
  return (
    <Section title={words.try}>
      <AskForm action={paths.setUpAddresses()} label={words.try}>
        <TextField view={view} name="text" type="search" label={words.tryLabel} hint={words.tryHint} value={tried?.text} />
        <FormActs>
          <Button kind="soft" icon="search">
            {view.words.shell.form.search}
          </Button>
        </FormActs>
      </AskForm>
      {tried && (
        <div class="section" aria-live="polite">
          <p>{words.found(tried.found.length)}</p>
          {tried.found.length > 0 && (
            <StackList items={tried.found.map(({ label, kind }) => ({ title: label, note: words.kinds[kind] }))} />
          )}
        </div>
      )}
    </Section>
  )
}
