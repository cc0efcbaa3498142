import { paths } from '#paths.ts'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'

export type Failure = 'notFound' | 'forbidden' | 'stale' | 'tooLarge' | 'tooMany' | 'failed' | 'unavailable'

type Props = { view: View; which: Failure; requestId?: string; minutes?: number }

/** The one error page: what happened, what was kept, what to do; and for a failure the number to give when writing to us. */
export const ErrorPage = ({ view, which, requestId, minutes = 1 }: Props) => {
  const words = view.words.house.errors
  const text = which === 'tooMany' ? words.tooManyText(minutes) : words[`${which}Text`]
  return (
    <Page view={view} title={words[`${which}Title`]} lede={text}>
      {which === 'failed' && requestId && <p class="muted">{words.reference(requestId)}</p>}
      <p>{words.emergency(view.agency.emergencyNumber)}</p>
      <p>
        <a href={paths.front()}>{words.toFront}</a>
      </p>
    </Page>
  )
}
