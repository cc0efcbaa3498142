import type { View } from './view.ts'

/** Refusals of a form by field name, in words. A name that no field has ('form') concerns the whole. */
export type FormErrors = Readonly<Record<string, string | undefined>>

/** What needs another look, above the form, each leading to its field; nothing when nothing does. Announced at once; a browser lands on it by `#problems`. */
export const ErrorSummary = ({ view, errors }: { view: View; errors: FormErrors | undefined }) => {
  const found = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (found.length === 0) return null
  const { form } = view.words.shell
  return (
    <div class="summary" role="alert" tabindex={-1} id="problems">
      <h2>{form.problems(found.length)}</h2>
      <ul class="plain-list">
        {found.map(([name, words]) => (
          <li>{name === 'form' ? <strong>{words}</strong> : <a href={`#${name}`}>{words}</a>}</li>
        ))}
      </ul>
      <p class="muted">{form.kept}</p>
    </div>
  )
}
