/** How long a link outlives the day the help is wanted or promised by: late is still better than never. */
const LINK_DAYS = 90
const DAY_MS = 86_400_000

/** Until when the answer link of a request for `day` works. */
export const linkUntil = (day: string): Date => new Date(Date.parse(`${day}T12:00:00Z`) + LINK_DAYS * DAY_MS)

/** True for what can be a link's secret; everything else is not even looked up. */
export const isAnswerSecret = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

/** Whether the link still opens anything at `now`: it ends with the request. */
export const isLinkAlive = (link: { readonly endedAt: Date | null; readonly until: Date }, now: Date): boolean =>
  link.endedAt === null && link.until > now
