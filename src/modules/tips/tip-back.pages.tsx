import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { KEPT_DAYS } from './tip.ts'
import { MessageTemplate, Says, SealingIsland } from './tip-frame.pages.tsx'

export type TipBackProps = { view: View; agencyId: string; mayCome: boolean }

const Exchange = ({ view }: { view: View }) => {
  const { mailbox } = view.words.tips
  return (
    <div data-part="exchange" tabindex={-1} hidden>
      <h2>{mailbox.exchange}</h2>
      <p class="muted small">{mailbox.kept(KEPT_DAYS)}</p>
      <ol class="plain-list flow" data-part="messages"></ol>
      <form class="form" data-part="adding" autocomplete="off" novalidate>
        <TextArea view={view} name="words" label={mailbox.add} rows={5} />
        <FormActs>
          <Button icon="lock">{mailbox.addSend}</Button>
        </FormActs>
      </form>
      <Details summary={mailbox.remove}>
        <p>{mailbox.removeText}</p>
        <form data-part="removing">
          <Button kind="grave" icon="trash-2">
            {mailbox.removeButton}
          </Button>
        </form>
      </Details>
    </div>
  )
}

const Way = ({ view, agencyId }: TipBackProps) => {
  const { mailbox, withoutTitle, without } = view.words.tips
  const data = {
    mailbox: paths.tipMailbox(),
    messages: paths.tipMailboxMessages(),
    removals: paths.tipMailboxRemovals(),
    csrf: view.csrf,
    agencyId,
    say: mailbox.says,
  }
  return (
    <SealingIsland tag="tip-back" data={data} without={{ title: withoutTitle, text: without }}>
      <form class="form" data-part="form" autocomplete="off" novalidate>
        <TextField view={view} name="code" label={mailbox.code} hint={mailbox.codeHint} autocomplete="off" spellcheck={false} />
        <FormActs>
          <Button icon="search">{mailbox.enter}</Button>
        </FormActs>
      </form>
      <Exchange view={view} />
      <div data-part="gone" tabindex={-1} hidden>
        <h2>{mailbox.goneTitle}</h2>
        <p>{mailbox.gone}</p>
      </div>
      <MessageTemplate />
      <Says />
    </SealingIsland>
  )
}

/** The way back to a tip by its six words. */
export const TipBackPage = (props: TipBackProps) => {
  const { view, mayCome } = props
  const words = view.words.tips
  return (
    <Page
      view={view}
      title={words.mailbox.title}
      lede={words.mailbox.lede}
      shape="narrow"
      islands={mayCome ? ['tip-back'] : []}
      trail={<Trail view={view} steps={[{ label: words.title, href: paths.newTip() }, { label: words.mailbox.title }]} />}
    >
      {mayCome ? (
        Way(props)
      ) : (
        <Notice tone="warm" icon="user-round" title={words.signedInTitle}>
          <p>{words.signedIn}</p>
        </Notice>
      )}
    </Page>
  )
}
