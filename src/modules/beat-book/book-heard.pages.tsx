import { paths } from '#paths.ts'
import { countInWords, dayInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { Flow, Grid } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { LEAST_FOR_SHARES } from './book-view.ts'
import { languageName, nameIn } from './book-wording.pages.tsx'
import type { LanguageCount, Quote } from './heard.ts'
import type { Tried } from './tried.ts'

/** One line for each language, the most spoken first; below ten contacts only how many there were. */
export function languageLines(
  view: View,
  languages: readonly LanguageCount[],
): { readonly lede: string; readonly lines: readonly string[] } {
  const words = view.words.beatBook.languages
  const all = languages.reduce((sum, { contacts }) => sum + contacts, 0)
  if (all === 0) return { lede: words.none, lines: [] }
  if (all < LEAST_FOR_SHARES) return { lede: words.few(all), lines: [] }
  return {
    lede: words.counted(countInWords(view, all)),
    lines: languages.map(({ language, contacts }) =>
      words.line(languageName(view, language), percentInWords(view, contacts / all), contacts),
    ),
  }
}

export const Languages = ({ view, languages }: { view: View; languages: readonly LanguageCount[] }) => {
  const { lede, lines } = languageLines(view, languages)
  return (
    <Card tone="sunk">
      <p>{lede}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Where a quote is from, without anybody's name. */
export function quoteFrom(view: View, quote: Quote): string {
  const words = view.words.beatBook.quotes
  if (quote.from === 'report') return words.fromReport(nameIn(view, quote.names))
  return quote.place === null ? words.fromContactNowhere : words.fromContact(quote.place)
}

export const Quotes = ({ view, quotes }: { view: View; quotes: readonly Quote[] }) => {
  const words = view.words.beatBook.quotes
  if (quotes.length === 0) return null
  return (
    <Flow>
      <h3>{words.title}</h3>
      <Grid columns="two">
        {quotes.map((quote) => (
          <Card>
            <blockquote class="own-words">{quote.words}</blockquote>
            <p class="small muted">
              {quote.from === 'report' ? <a href={paths.reportPage(quote.reference)}>{quoteFrom(view, quote)}</a> : quoteFrom(view, quote)}
              {', '}
              {dayInWords(view, quote.at)}
            </p>
          </Card>
        ))}
      </Grid>
      <p class="small muted">{words.note}</p>
    </Flow>
  )
}

/** "It worked. 12 of 14 who reported it say it is solved." */
export function whatItDid(view: View, { finding, findingWords, agreed, disagreed }: Tried): string {
  const words = view.words.beatBook
  if (!finding) return words.tried.notLooked
  const answered = agreed + disagreed
  return [words.findings[finding], findingWords, answered > 0 ? words.tried.verdict(agreed, answered) : ''].filter(Boolean).join(' ')
}

export const TriedList = ({ view, tried }: { view: View; tried: readonly Tried[] }) => (
  <ul class="rows">
    {tried.map((one) => (
      <li>
        <div>
          <h3>
            <a href={paths.problem(one.slug)}>{one.title}</a>
          </h3>
          <ul>
            {one.responses.map((response) => (
              <li>{response}</li>
            ))}
          </ul>
          <p>{whatItDid(view, one)}</p>
          <p class="small muted">
            {view.words.beatBook.tried[one.state]}, {dayInWords(view, one.openedAt)}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
