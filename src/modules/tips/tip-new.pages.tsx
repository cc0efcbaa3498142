import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { DangerNotice, Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { KEPT_DAYS } from './tip.ts'
import { Point, Says, SealingIsland } from './tip-frame.pages.tsx'

export type TipNewProps = {
  view: View
  agencyId: string
  /** False for whoever is signed in. */
  mayGive: boolean
  /** Public keys of those who read. */
  recipients: readonly string[]
  publicPhone: string | null
}

const Safe = ({ view, recipients }: TipNewProps) => {
  const { safe } = view.words.tips
  return (
    <div>
      <h2>{safe.title}</h2>
      <ul class="plain-list icon-lines tip-points">
        <Point icon="lock" title={safe.words}>
          {safe.wordsText(recipients.length)}
        </Point>
        <Point icon="eye-off" title={safe.who}>
          {safe.whoText}
        </Point>
        <Point icon="package" title={safe.size}>
          {safe.sizeText}
        </Point>
        <Point icon="key-round" title={safe.wayBack}>
          {safe.wayBackText}
        </Point>
        <Point icon="hourglass" title={safe.gone}>
          {safe.goneText(KEPT_DAYS)}
        </Point>
      </ul>
    </div>
  )
}

const Risk = ({ view }: { view: View }) => {
  const { risk } = view.words.tips
  const points = [
    ['globe', risk.network, risk.networkText],
    ['eye', risk.device, risk.deviceText],
    ['user-round', risk.telling, risk.tellingText],
    ['triangle-alert', risk.site, risk.siteText],
    ['users-round', risk.readers, risk.readersText],
  ] as const
  return (
    <div>
      <h2>{risk.title}</h2>
      <ul class="plain-list icon-lines tip-points">
        {points.map(([icon, title, text]) => (
          <Point icon={icon} title={title}>
            {text}
          </Point>
        ))}
      </ul>
    </div>
  )
}

const OtherWays = ({ view, publicPhone }: TipNewProps) => {
  const { other } = view.words.tips
  return (
    <Section title={other.title}>
      <ul>
        {publicPhone && <li>{other.call(publicPhone)}</li>}
        <li>{other.person}</li>
        <li>{other.letter}</li>
        <li>
          <a href={paths.report()}>{other.report}</a>
        </li>
      </ul>
    </Section>
  )
}

const TipForm = (props: TipNewProps) => {
  const { view, agencyId, recipients } = props
  const { form, says, withoutTitle, without } = view.words.tips
  const data = { to: paths.newTip(), csrf: view.csrf, agencyId, recipients, say: says }
  return (
    <SealingIsland tag="tip-new" data={data} without={{ title: withoutTitle, text: without }}>
      <form class="form" data-part="form" autocomplete="off" novalidate>
        <TextArea view={view} name="words" label={form.words} hint={form.wordsHint} rows={9} />
        <TextField view={view} name="place" label={form.place} hint={form.placeHint} autocomplete="off" optional />
        <FormActs>
          <Button icon="lock">{form.send}</Button>
        </FormActs>
      </form>
      <div data-part="done" tabindex={-1} hidden>
        <h2>{form.doneTitle}</h2>
        <p>{form.done}</p>
        <p class="tip-code" data-part="code" translate="no" lang="en"></p>
        <span data-part="copy">
          <Button type="button" kind="quiet">
            {form.copy}
          </Button>
        </span>
        <p>{form.next}</p>
        <p>
          <a href={paths.tipBack()}>{form.nextLink}</a>
        </p>
      </div>
      <Says />
    </SealingIsland>
  )
}

const Way = (props: TipNewProps) => {
  const { view, mayGive, recipients } = props
  const words = view.words.tips
  if (!mayGive)
    return (
      <Notice tone="warm" icon="user-round" title={words.signedInTitle}>
        <p>{words.signedIn}</p>
        <p>
          <a href={paths.tips()}>{words.toReading}</a>
        </p>
      </Notice>
    )
  if (recipients.length > 0) return <TipForm {...props} />
  return (
    <Notice tone="warm" icon="key-round" title={words.nobodyTitle}>
      <p>{words.nobody}</p>
    </Notice>
  )
}

/** The public form of a tip: first what it protects and what it does not, then the form, which only a browser that can seal shows. */
export const TipNewPage = (props: TipNewProps) => {
  const { view } = props
  const words = view.words.tips
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede}
      islands={props.mayGive && props.recipients.length > 0 ? ['tip-new'] : []}
      acts={
        <>
          <ButtonLink kind="quiet" href={paths.tipBack()} icon="key-round">
            {words.back}
          </ButtonLink>
          <ButtonLink kind="text" href={paths.tipNumbers()}>
            {words.numbersLink}
          </ButtonLink>
        </>
      }
    >
      <DangerNotice view={view} />
      <div class="section">
        <Split even>
          {Safe(props)}
          <Risk view={view} />
        </Split>
      </div>
      <div class="section">{Way(props)}</div>
      {OtherWays(props)}
    </Page>
  )
}
