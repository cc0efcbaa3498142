import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { WaveResult } from './estimate-result.ts'
import type { WaveState } from './survey.ts'
import { How, OpenLink, Themes, type ThemesShown } from './trust-how.pages.tsx'
import { ItemsTable, LeadNumber, Trend } from './trust-item.pages.tsx'
import { ByNeighborhood, DoneBeside, type DoneShown, type Place } from './trust-neighborhood.pages.tsx'
import { leadItem, trendOf } from './trust-page.ts'

export type FindingsProps = {
  view: View
  shown: WaveResult
  /** The newest first, the one shown among them. */
  waves: readonly WaveResult[]
  asked?: string | undefined
  neighborhoods: readonly Place[]
  done: DoneShown
  themes: ThemesShown
  hrefOf: (slug: string) => string
}

/** What one round found: the town first, then neighborhoods, time, what was done meanwhile, those who came by themselves, how. */
const Findings = (props: FindingsProps) => {
  const { view, shown, waves, neighborhoods, themes } = props
  const words = view.words.trustResults
  const items = shown.sampled?.items ?? []
  const item = leadItem(items, props.asked)
  const names = new Map(neighborhoods.map(({ id, name }) => [id, name]))
  return (
    <>
      {item ? <LeadNumber view={view} item={item} wave={shown.name} /> : <p>{words.noTown}</p>}
      {items.length > 0 && <ItemsTable view={view} items={items} hrefOf={props.hrefOf} chosen={item?.slug} />}
      {item && (
        <>
          <ByNeighborhood view={view} item={item} neighborhoods={neighborhoods} />
          <Trend view={view} points={trendOf(waves, item)} says={words.says(item.slug)} />
          <DoneBeside view={view} item={item} neighborhoods={neighborhoods} done={props.done} />
        </>
      )}
      {(themes.counts.length > 0 || themes.quotes.length > 0) && <Themes view={view} themes={themes} />}
      {shown.open && <OpenLink view={view} found={shown.open} />}
      <How view={view} wave={shown} names={names} />
    </>
  )
}

type TrustProps = {
  view: View
  findings: FindingsProps | undefined
  /** Closed rounds that those who publish have still to look at. */
  waiting?: readonly { readonly slug: string; readonly name: string }[] | undefined
}

/** The public page: what residents say, or that nobody was asked yet. */
export const TrustPage = ({ view, findings, waiting = [] }: TrustProps) => {
  const words = view.words.trustResults
  return (
    <Page view={view} title={words.title} lede={words.lede} description={words.description}>
      {waiting.length > 0 && (
        <p class="cluster">
          {words.wave.waitingRounds}
          {waiting.map(({ slug, name }) => (
            <a href={paths.waveResult(slug)}>{name}</a>
          ))}
        </p>
      )}
      {findings ? (
        <Findings {...findings} />
      ) : (
        <EmptyState level={2} icon="users" title={words.empty.title}>
          {words.empty.words}
        </EmptyState>
      )}
    </Page>
  )
}

type WaveProps = {
  view: View
  wave: { readonly slug: string; readonly name: string; readonly state: WaveState }
  findings: FindingsProps | undefined
  mayAct: boolean
  refused?: string | undefined
}

const Acts = ({ view, wave, findings }: WaveProps) => {
  const words = view.words.trustResults.wave
  return (
    <div class="card sunk">
      <p>
        <strong>{words.unpublished}</strong>
      </p>
      {wave.state === 'closed' ? (
        <>
          {findings && <p>{words.publishNote}</p>}
          <FormActs>
            {findings && (
              <Form view={view} action={paths.wavePublications(wave.slug)} layout="plain">
                <Button>{words.publish}</Button>
              </Form>
            )}
            <Form view={view} action={paths.waveEstimates(wave.slug)} layout="plain">
              <Button kind="quiet">{words.compute}</Button>
            </Form>
          </FormActs>
        </>
      ) : (
        <p>{words.stillOpen}</p>
      )}
      <p class="cluster">
        <a href={paths.surveyMargins()}>{words.margins}</a>
        <a href={paths.openAnswers()}>{words.openAnswers}</a>
      </p>
    </div>
  )
}

/** One round: for everybody once published, before that for those who check and publish it. */
export const WaveResultPage = (props: WaveProps) => {
  const { view, wave, findings, refused } = props
  const words = view.words.trustResults
  const title = words.wave.title(wave.name)
  const steps = [{ label: words.wave.back, href: paths.trust() }, { label: title }]
  return (
    <Page view={view} title={title} trail={<Trail view={view} steps={steps} />}>
      {refused && (
        <Notice tone="bad">
          <p>{refused}</p>
        </Notice>
      )}
      {props.mayAct && wave.state !== 'published' && <Acts {...props} />}
      {findings ? (
        <Findings {...findings} />
      ) : (
        wave.state === 'closed' && (
          <EmptyState level={2} icon="clock" title={words.wave.waiting.title}>
            {words.wave.waiting.words}
          </EmptyState>
        )
      )}
    </Page>
  )
}
