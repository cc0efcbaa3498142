/** What Windows-1252 has at 0x80 to 0x9f where Latin-1 has control characters; the five gaps stay as they are. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const NEWLINE = 10

/** What the bytes turned out to be; `both` is a file pasted together from two. */
export type Encoding = 'utf-8' | 'windows-1252' | 'both'

export type TextDecoding = {
  /** Whole lines that the chunk completes, with their line ends. */
  readonly push: (chunk: Uint8Array) => string
  /** The last line, if it has no end. */
  readonly end: () => string
  readonly encoding: () => Encoding
}

/**
 * Bytes to text, line by line: UTF-8 where a line is valid UTF-8, else Windows-1252, since exports mix both in one file.
 * A byte order mark at the start is dropped. Never fails. UTF-16 is not read.
 */
export function textDecoding(): TextDecoding {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = new Uint8Array(0)
  let isFirst = true
  const seen = { utf8: false, windows: false }

  const decodeLine = (bytes: Uint8Array): string => {
    try {
      const text = utf8.decode(bytes)
      if (text.length < bytes.length) seen.utf8 = true
      return text
    } catch {
      seen.windows = true
      return fromWindows1252(bytes)
    }
  }
  const decode = (bytes: Uint8Array): string => {
    try {
      const text = utf8.decode(bytes)
      if (text.length < bytes.length) seen.utf8 = true
      return text
    } catch {
      return linesOf(bytes).map(decodeLine).join('')
    }
  }
  const withoutMark = (text: string): string => {
    const marked = isFirst && text.startsWith('\ufeff')
    if (text) isFirst = false
    return marked ? text.slice(1) : text
  }
  return {
    push: (chunk) => {
      const cut = chunk.lastIndexOf(NEWLINE) + 1
      if (cut === 0) {
        rest = joined(rest, chunk)
        return ''
      }
      const whole = joined(rest, chunk.subarray(0, cut))
      rest = chunk.slice(cut)
      return withoutMark(decode(whole))
    },
    end: () => {
      const last = rest
      rest = new Uint8Array(0)
      return withoutMark(decode(last))
    },
    encoding: () => (seen.windows ? (seen.utf8 ? 'both' : 'windows-1252') : 'utf-8'),
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines
}

function fromWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80] : String.fromCharCode(byte)
  return text
}
