import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Csrf, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { State } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { Says, SealingIsland } from './tip-frame.pages.tsx'
import type { KeyRefusal, ReaderKey } from './tip-reader.ts'

export type TipKeysProps = { view: View; keys: readonly ReaderKey[]; refusal?: KeyRefusal | undefined }

const Making = ({ view }: { view: View }) => {
  const { key } = view.words.tips.reading
  return (
    <SealingIsland tag="tip-key" data={{ say: key.says }} without={{ text: key.without }}>
      <form class="form" data-part="asking" autocomplete="off" novalidate>
        <TextField
          view={view}
          name="passphrase"
          type="password"
          label={key.passphrase}
          hint={key.passphraseHint}
          autocomplete="new-password"
        />
        <TextField view={view} name="again" type="password" label={key.again} autocomplete="new-password" />
        <FormActs>
          <Button icon="key-round">{key.make}</Button>
        </FormActs>
      </form>
      <form data-part="sending" method="post" action={paths.tipKeys()}>
        <Csrf view={view} />
        <input type="hidden" name="recipient" />
        <input type="hidden" name="sealedIdentity" />
      </form>
      <Says />
    </SealingIsland>
  )
}

const Made = ({ view, keys }: TipKeysProps) => {
  const { key } = view.words.tips.reading
  return (
    <Section title={key.yours}>
      <StackList
        items={keys.map(({ id, recipient, madeAt, retiredAt }) => ({
          title: <code class="tip-words">{recipient}</code>,
          note: (
            <>
              {key.madeOn(dayInWords(view, madeAt))} · <a href={paths.tipKeyFile(id)}>{key.file}</a>
            </>
          ),
          act: <State view={view} state={retiredAt ? 'released' : 'kept'} words={retiredAt ? key.retired : key.inUse} />,
        }))}
      />
    </Section>
  )
}

/** A reader's keys: making one, in the browser, and those that were made. */
export const TipKeysPage = (props: TipKeysProps) => {
  const { view, keys, refusal } = props
  const { key, title } = view.words.tips.reading
  const why = refusal && (refusal === 'no-key' ? key.noKey : key.readableKey)
  const hasKey = keys.some(({ retiredAt }) => retiredAt === null)
  return (
    <Page
      view={view}
      title={key.title}
      lede={key.lede}
      shape="narrow"
      islands={['tip-key']}
      trail={<Trail view={view} steps={[{ label: title, href: paths.tips() }, { label: key.title }]} />}
    >
      <ErrorSummary view={view} errors={why ? { form: why } : undefined} />
      {keys.length > 0 && Made(props)}
      <Section title={hasKey ? key.makeNew : key.make} lede={hasKey ? key.newText : undefined}>
        <Making view={view} />
      </Section>
      <Notice icon="info">
        <p>{key.loss}</p>
      </Notice>
    </Page>
  )
}
