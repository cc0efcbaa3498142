import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import type { View } from '#ui/view.ts'

type Props = {
  view: View
  /** `get`: sign in with one; `create`: make one. */
  act: 'get' | 'create'
  /** Where the browser asks what to do. */
  options: string
  /** Where the form around this goes with the answer. */
  postTo: string
  label: string
  quiet?: boolean | undefined
}

/**
 * A button for a passkey, inside the form that carries its answer. Passkeys need script: without it a sentence says so and the page's other
 * ways stay. What is hidden here is shown by the island once it can work.
 */
export const PasskeyButton = ({ view, act, options, postTo, label, quiet }: Props) => {
  const { signIn } = view.words.people
  return (
    <passkey-button data-act={act} data-options={options} data-post-to={postTo}>
      <input type="hidden" name="step" value="" />
      <input type="hidden" name="credential" value="" />
      <div data-ready hidden>
        <Button type="button" icon="key-round" kind={quiet ? 'quiet' : 'primary'} wide>
          {label}
        </Button>
      </div>
      <div data-stopped role="status" hidden>
        <Notice tone="warm">{signIn.passkeyStopped}</Notice>
      </div>
      <p class="muted small" data-without>
        {signIn.passkeyNeedsScript}
      </p>
    </passkey-button>
  )
}
