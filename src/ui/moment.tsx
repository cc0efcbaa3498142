import { dayInWords, momentInWords, nearInWords } from './calendar.ts'
import type { View } from './view.ts'

/** A moment by its nearness to now, with the exact one behind it. */
export const Moment = ({ view, at }: { view: View; at: Date }) => (
  <time datetime={at.toISOString()} title={momentInWords(view, at)}>
    {nearInWords(view, at)}
  </time>
)

/** A day by its date. */
export const Day = ({ view, at }: { view: View; at: Date }) => <time datetime={at.toISOString()}>{dayInWords(view, at)}</time>
