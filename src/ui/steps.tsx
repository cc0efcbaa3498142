import type { View } from './view.ts'

type StepsProps = {
  view: View
  /** The stages in working order. */
  steps: readonly { readonly label: string; readonly href?: string | undefined }[]
  /** Which of them it is in now, from 0; `steps.length` when all are done. */
  now: number
  large?: boolean | undefined
}

/** How far a piece of work is. Shape, weight and a hidden word tell what color tells. */
export const Steps = ({ view, steps, now, large }: StepsProps) => {
  const words = view.words.shell.steps
  return (
    <ol class={large ? 'steps large' : 'steps'} aria-label={words.label}>
      {steps.map(({ label, href }, index) => {
        const when = index < now ? 'done' : index === now ? 'now' : 'later'
        return (
          <li class={when} aria-current={when === 'now' ? 'step' : undefined}>
            {href ? <a href={href}>{label}</a> : label}
            <span class="aside-text"> ({words[when]})</span>
          </li>
        )
      })}
    </ol>
  )
}
