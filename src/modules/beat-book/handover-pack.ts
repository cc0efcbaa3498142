export const WORDS_PER_MINUTE = 230
export const MOST_MINUTES = 15

/** In the order of what matters on the first morning. */
export const PACK_SECTIONS = [
  'promises',
  'waiting',
  'hazards',
  'places',
  'rhythms',
  'organizations',
  'languages',
  'concerns',
  'tried',
  'custom',
  'blind-spots',
  'first-weeks',
] as const
export type PackSectionName = (typeof PACK_SECTIONS)[number]

/** One thing to know, in words: a heading of its own, what is said, and where it comes from or how old it is. */
export type PackLine = { readonly title: string; readonly words: string; readonly note: string; readonly href?: string | undefined }

export type PackSection = {
  readonly name: PackSectionName
  readonly heading: string
  /** One sentence before the lines; '' for none. What stands there when there are no lines. */
  readonly lede: string
  readonly lines: readonly PackLine[]
  /** Where all of it is. */
  readonly href?: string | undefined
}

/** A section with what was left out so that the whole can be read in time. */
export type CutSection = PackSection & { readonly left: number }

const countIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length
const wordsOfLine = ({ title, words, note }: PackLine): number => countIn(title) + countIn(words) + countIn(note)

/** How many words a section has, its heading too. */
export const wordsIn = ({ heading, lede, lines }: Pick<PackSection, 'heading' | 'lede' | 'lines'>): number =>
  countIn(heading) + countIn(lede) + lines.reduce((sum, line) => sum + wordsOfLine(line), 0)

/** Whole minutes, at least one, at 230 words a minute (Brysbaert 2019: silent reading of English prose, 238). */
export const readingMin = (sections: readonly Pick<PackSection, 'heading' | 'lede' | 'lines'>[]): number =>
  Math.max(1, Math.ceil(sections.reduce((sum, section) => sum + wordsIn(section), 0) / WORDS_PER_MINUTE))

/** Lists of which the first ones tell enough: nobody walks two hundred blocks in two weeks. */
const MOST_LINES: Readonly<Partial<Record<PackSectionName, number>>> = { waiting: 15, concerns: 12, 'blind-spots': 12 }

const capped = (section: PackSection): CutSection => {
  const lines = section.lines.slice(0, MOST_LINES[section.name] ?? section.lines.length)
  return { ...section, lines, left: section.lines.length - lines.length }
}

/**
 * The sections short enough to be read in `mostMin`: the longest one loses its last line, again and again. Nothing is lost, only left to the book: `left`
 * says how much. Sections never lose their first line. Cost: lines times sections, for some hundred lines.
 */
export function cutToRead(sections: readonly PackSection[], mostMin = MOST_MINUTES): CutSection[] {
  const cut = sections.map(capped)
  const sizes = cut.map(wordsIn)
  let sum = sizes.reduce((all, size) => all + size, 0)
  while (sum > mostMin * WORDS_PER_MINUTE) {
    let longest = -1
    for (const [i, section] of cut.entries()) if (section.lines.length > 1 && (longest < 0 || sizes[i]! > sizes[longest]!)) longest = i
    const section = cut[longest]
    const last = section?.lines.at(-1)
    if (!section || !last) break
    cut[longest] = { ...section, lines: section.lines.slice(0, -1), left: section.left + 1 }
    sizes[longest]! -= wordsOfLine(last)
    sum -= wordsOfLine(last)
  }
  return cut
}
