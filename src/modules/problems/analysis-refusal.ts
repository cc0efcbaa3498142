/** Why nothing is drawn, worded for every picture in the locales. */
export type RefusalOfPicture =
  | 'nothing-counted'
  | 'too-few-events'
  | 'few-to-show'
  | 'too-few-places'
  | 'too-short'
  | 'too-short-for-season'
  | 'all-in-one-place'
  | 'no-neighborhood'

/** What there was and what is needed, as counts of whatever the reason speaks of. */
export type Refused = { readonly refused: RefusalOfPicture; readonly n: number; readonly needed: number }
