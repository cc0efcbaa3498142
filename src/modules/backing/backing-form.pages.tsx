import type { Child } from 'hono/jsx'
import { CheckBox } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Notice } from '#ui/notice.tsx'
import type { View } from '#ui/view.ts'
import type { AdviceKind } from './backing-advice.ts'

/** What was refused: errors by field, what was typed, and what in the words somebody should look at once more. */
export type Refused = {
  readonly errors: FormErrors
  readonly typed: Readonly<Record<string, string>>
  readonly advice?: readonly AdviceKind[] | undefined
}

/** What was found in the words, and the box that sends them all the same; nothing where nothing was found. */
export const WordsAdvice = ({ view, refused }: { view: View; refused: Refused | undefined }): Child => {
  const { advice } = view.words.backing
  if (!refused?.advice?.length) return null
  return (
    <>
      <Notice tone="warm" title={advice.title}>
        <p>{advice.text}</p>
        <ul>
          {refused.advice.map((kind) => (
            <li>{advice.kinds[kind]}</li>
          ))}
        </ul>
      </Notice>
      <CheckBox view={view} name="asItIs" label={advice.asItIs} />
    </>
  )
}
