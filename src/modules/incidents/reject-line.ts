type RejectedRow = { readonly line: number; readonly reason: string; readonly detail: string; readonly raw: string }

/** With the mark that tells spreadsheets the text is UTF-8. */
export const REJECT_HEADER = '\ufeffline,reason,detail,row\r\n'

/**
 * A value of a CSV file. One that a spreadsheet would run as a formula is made plain text by an apostrophe.
 * Source: OWASP, CSV Injection: = + - @, tab and carriage return at the beginning.
 */
export function csvValue(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export const rejectLine = ({ line, reason, detail, raw }: RejectedRow): string =>
  `${[String(line), reason, csvValue(detail), csvValue(raw)].join(',')}\r\n`
