import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { PromiseCard } from '#ui/promise-card.tsx'
import { Section } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { RefusalToRelease } from './promise.ts'
import { promiseLine, type Shown } from './promise-line.pages.tsx'

type MineProps = {
  view: View
  /** The private link's secret, part of every address here. */
  secret: string
  promises: readonly Shown[]
  /** Only the one who filed the report may give a promise back; those who follow may read. */
  mayRelease: boolean
  refusal?: RefusalToRelease | undefined
}

const ReleaseForm = ({ view, secret, promise }: { view: View; secret: string; promise: Shown }) => {
  const { release } = view.words.promises
  const name = `why-${promise.id}`
  return (
    <Details summary={release.title} bare>
      <p>{release.lede}</p>
      <Form view={view} action={paths.followPromiseRelease(secret, promise.id)}>
        <TextArea view={view} name={name} label={release.words} optional maxLength={1000} rows={3} />
        <FormActs>
          <Button kind="quiet">{release.act}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

/** What was promised to somebody, behind their private link. */
export const PromisedToYouPage = ({ view, secret, promises, mayRelease, refusal }: MineProps) => {
  const { mine, refusals, title } = view.words.promises
  return (
    <Page
      view={view}
      title={mine.title}
      lede={mine.lede}
      shape="narrow"
      indexed={false}
      acts={
        <ButtonLink kind="quiet" href={paths.follow(secret)} icon="arrow-left">
          {mine.back}
        </ButtonLink>
      }
    >
      <ErrorSummary view={view} errors={{ form: refusal && refusals.release[refusal] }} />
      <Section title={title}>
        {promises.length === 0 && (
          <EmptyState icon="handshake" title={mine.empty.title}>
            {mine.empty.words}
          </EmptyState>
        )}
        <div class="flow">
          {promises.map((promise) => (
            <PromiseCard view={view} promise={promiseLine(view, promise)}>
              {mayRelease && promise.state === 'open' && promise.toKind === 'reporter' && (
                <ReleaseForm view={view} secret={secret} promise={promise} />
              )}
            </PromiseCard>
          ))}
        </div>
      </Section>
    </Page>
  )
}
