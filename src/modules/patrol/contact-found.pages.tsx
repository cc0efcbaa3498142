import { CheckBox } from '#ui/choice-field.tsx'
import { Notice } from '#ui/notice.tsx'
import type { View } from '#ui/view.ts'
import type { LineFindingKind } from './contact-words.ts'

/** What was found in the words of a contact, with the way on: the records system for a crime, the tick for a false alarm. */
export const Found = ({ view, kinds, ticked }: { view: View; kinds: readonly LineFindingKind[]; ticked: boolean }) => {
  const { found, form } = view.words.contacts
  if (kinds.length === 0) return null
  return (
    <div class="flow tight">
      <Notice tone="warm" title={found.title}>
        <ul class="plain-list">
          {kinds.map((kind) => (
            <li>{found.says(found[kind])}</li>
          ))}
        </ul>
        {kinds.includes('crime') && <p>{found.records}</p>}
      </Notice>
      <CheckBox view={view} name="namesNobody" label={form.namesNobody} hint={form.namesNobodyHint} checked={ticked} />
    </div>
  )
}
