import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { State } from '#ui/state.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { ReaderLine } from './tip-reader.ts'

export type TipReadersProps = { view: View; readers: readonly ReaderLine[] }

const NameForm = ({ view, reader }: { view: View; reader: ReaderLine }) => {
  const { naming } = view.words.tips.reading
  return (
    <Form view={view} action={paths.tipReaders()} layout="plain">
      <input type="hidden" name="account" value={reader.accountId} />
      {reader.isNamed ? (
        <Button kind="soft" name="act" value="end" label={naming.endLabel(reader.name)}>
          {naming.end}
        </Button>
      ) : (
        <Button kind="soft" name="act" value="name" label={naming.addLabel(reader.name)}>
          {naming.add}
        </Button>
      )}
    </Form>
  )
}

function stateOf(view: View, { isNamed, recipient }: ReaderLine) {
  const { naming } = view.words.tips.reading
  if (!isNamed) return naming.no
  return recipient ? <State view={view} state="kept" words={naming.yes} /> : <State view={view} state="waiting" words={naming.noKey} />
}

/** The chief's list of who reads tips. */
export const TipReadersPage = ({ view, readers }: TipReadersProps) => {
  const { naming, title } = view.words.tips.reading
  return (
    <Page
      view={view}
      title={naming.title}
      lede={naming.lede}
      trail={<Trail view={view} steps={[{ label: title, href: paths.tips() }, { label: naming.title }]} />}
    >
      <StackList
        label={naming.table}
        items={[...readers]
          .sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
          .map((reader) => ({ title: reader.name, note: stateOf(view, reader), act: <NameForm view={view} reader={reader} /> }))}
      />
      <p class="muted">{naming.endText}</p>
    </Page>
  )
}
