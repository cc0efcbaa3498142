import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Cluster, Section } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { TIP_STATES, type Tip, type TipMessage } from './tip.ts'
import { MessageTemplate, Says, SealingIsland } from './tip-frame.pages.tsx'
import type { ReaderKey } from './tip-reader.ts'

type CurrentKey = { readonly accountId: string; readonly name: string; readonly recipient: string }
export type TipProps = { view: View; tip: Tip; messages: readonly TipMessage[]; keys: readonly ReaderKey[]; readers: readonly CurrentKey[] }

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** What the browser needs to open, answer and seal again: all of it sealed or public. */
function dataOf({ view, tip, messages, keys, readers }: TipProps) {
  const every = readers.map(({ recipient }) => recipient)
  const held = readers.filter(({ accountId }) => accountId === tip.heldBy).map(({ recipient }) => recipient)
  return {
    replies: paths.tipReplies(tip.id),
    reseals: paths.tipReseals(tip.id),
    csrf: view.csrf,
    keys: keys.map(({ sealedIdentity }) => sealedIdentity),
    giver: tip.recipient,
    recipients: held.length > 0 ? held : every,
    targets: { all: every, ...Object.fromEntries(readers.map(({ accountId, recipient }) => [accountId, [recipient]])) },
    messages: messages.map(({ id, side, writtenOn, sealed }) => ({
      id,
      side,
      day: dayInWords(view, noonOf(writtenOn)),
      sealed: base64(sealed),
    })),
    say: view.words.tips.reading.open.says,
  }
}

const Opened = ({ view, readers }: TipProps) => {
  const { open } = view.words.tips.reading
  const targets = [{ value: 'all', label: open.resealAll }, ...readers.map(({ accountId, name }) => ({ value: accountId, label: name }))]
  return (
    <div data-part="opened" tabindex={-1} hidden>
      <h2>{open.exchange}</h2>
      <ol class="plain-list flow" data-part="messages"></ol>
      <form class="form" data-part="replying" autocomplete="off" novalidate>
        <TextArea view={view} name="words" label={open.reply} hint={open.replyHint} rows={5} />
        <FormActs>
          <Button icon="lock">{open.replySend}</Button>
        </FormActs>
      </form>
      <Details summary={open.reseal}>
        <p>{open.resealText}</p>
        <form class="form" data-part="resealing">
          <Select view={view} name="to" label={open.resealTo} choices={targets} noBlank />
          <FormActs>
            <Button kind="quiet" icon="refresh-cw">
              {open.resealSend}
            </Button>
          </FormActs>
        </form>
      </Details>
    </div>
  )
}

const Opening = (props: TipProps) => {
  const { view, keys } = props
  const { open, makeKey } = view.words.tips.reading
  if (keys.length === 0)
    return (
      <Notice tone="warm" icon="key-round">
        <p>{open.noKey}</p>
        <p>
          <a href={paths.tipKeys()}>{makeKey}</a>
        </p>
      </Notice>
    )
  return (
    <SealingIsland tag="tip-read" data={dataOf(props)} without={{ text: open.without }}>
      <form class="form" data-part="form" autocomplete="off" novalidate>
        <TextField view={view} name="passphrase" type="password" label={open.passphrase} hint={open.passphraseHint} autocomplete="off" />
        <FormActs>
          <Button icon="key-round">{open.enter}</Button>
        </FormActs>
      </form>
      {Opened(props)}
      <MessageTemplate />
      <Says />
    </SealingIsland>
  )
}

const Marking = ({ view, tip }: TipProps) => {
  const { reading } = view.words.tips
  return (
    <Section title={reading.open.mark}>
      <Form view={view} action={paths.tipMarks(tip.id)} layout="plain">
        <Cluster>
          {TIP_STATES.filter((state) => state !== 'new').map((state) => (
            <Button kind={tip.state === state ? 'primary' : 'quiet'} name="state" value={state}>
              {reading.states[state]}
            </Button>
          ))}
        </Cluster>
      </Form>
    </Section>
  )
}

/** One tip: opened in the reader's browser; the page itself holds only what is sealed. */
export const TipPage = (props: TipProps) => {
  const { view, tip, messages, keys } = props
  const { reading } = view.words.tips
  const name = reading.nameOf(tip.id.slice(0, 8))
  return (
    <Page
      view={view}
      title={name}
      lede={reading.cameOn(dayInWords(view, noonOf(tip.receivedOn)))}
      shape="narrow"
      indexed={false}
      islands={keys.length > 0 ? ['tip-read'] : []}
      trail={<Trail view={view} steps={[{ label: reading.title, href: paths.tips() }, { label: name }]} />}
    >
      {Opening(props)}
      {Marking(props)}
      <Section title={reading.open.files} lede={reading.open.filesText}>
        <ul>
          {messages.map(({ id, position, sizeKiB }) => (
            <li>
              <a href={paths.tipMessageFile(tip.id, id)}>{reading.open.fileOf(position, sizeKiB)}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
