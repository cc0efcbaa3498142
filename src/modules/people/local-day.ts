const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day at `now` in `timeZone`, as `2026-03-01`: assignments change at the agency's midnight. */
export function localDay(now: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(now)
}
