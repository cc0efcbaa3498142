/** A change of a public promise, as a feed tells it. */
export type FeedEntry = { readonly id: string; readonly title: string; readonly words: string; readonly at: Date; readonly url: string }

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that no XML may hold, even escaped
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The entries as an Atom feed (RFC 4287), the newest first; `now` stands where there is none. */
export function atomOf(
  feed: {
    readonly title: string
    readonly url: string
    readonly self: string
    readonly author: string
    readonly language: string
    readonly now: Date
  },
  entries: readonly FeedEntry[],
): string {
  const updated = entries.reduce((latest, { at }) => (at > latest ? at : latest), entries[0]?.at ?? feed.now)
  const lines = entries.map(
    ({ id, title, words, at, url }) =>
      `<entry><id>urn:uuid:${escaped(id)}</id><title>${escaped(title)}</title><updated>${at.toISOString()}</updated><link rel="alternate" href="${escaped(url)}"/><summary>${escaped(words)}</summary></entry>`,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `<id>${escaped(feed.self)}</id><title>${escaped(feed.title)}</title><updated>${updated.toISOString()}</updated>`,
    `<link rel="self" href="${escaped(feed.self)}"/><link rel="alternate" href="${escaped(feed.url)}"/><author><name>${escaped(feed.author)}</name></author>`,
    ...lines,
    '</feed>',
  ].join('\n')
}
