import { paths } from '#paths.ts'
import { countInWords, dayInWords, percentInWords } from '#ui/calendar.ts'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import { isShare, type MarginName, type SurveyFound } from './estimate.ts'
import type { WaveResult } from './estimate-result.ts'
import type { ThemeCounts } from './open-answer-count.ts'

/** Answers of the open link and the kiosk, apart and named for what they are. */
export const OpenLink = ({ view, found }: { view: View; found: SurveyFound }) => {
  const words = view.words.trustResults
  return (
    <Section title={words.open.title} lede={words.open.lede}>
      <p>{words.open.came(found.answers, countInWords(view, found.answers))}</p>
      <Table
        caption={words.open.title}
        quietCaption
        rows={found.items}
        columns={[
          { head: words.columns.item, cell: ({ slug }) => words.says(slug) },
          {
            head: words.columns.share,
            figure: true,
            cell: ({ town }) => (isShare(town) ? percentInWords(view, town.share) : words[town]),
          },
          { head: words.columns.answers, figure: true, cell: ({ town }) => (isShare(town) ? countInWords(view, town.n) : words.nothing) },
        ]}
      />
    </Section>
  )
}

export type ThemesShown = { readonly counts: readonly ThemeCounts[]; readonly quotes: readonly string[] }

/** What people wrote, by theme, and some of it in their own words. */
export const Themes = ({ view, themes }: { view: View; themes: ThemesShown }) => {
  const words = view.words.trustResults
  return (
    <Section title={words.themes.title} lede={words.themes.lede}>
      {themes.counts.map((shown) => (
        <Table
          caption={words.themes[shown.mode]}
          rows={shown.themes}
          columns={[
            { head: words.themes.theme, cell: ({ theme }) => words.openAnswers.themes[theme] },
            {
              head: words.themes.count,
              figure: true,
              cell: ({ count }) => (count === 'hidden' ? words.themes.fewer : countInWords(view, count)),
            },
          ]}
        />
      ))}
      {themes.quotes.length > 0 && (
        <>
          <h3>{words.themes.quotes}</h3>
          {themes.quotes.map((quote) => (
            <blockquote class="measure">{quote}</blockquote>
          ))}
        </>
      )}
    </Section>
  )
}

const METHODS = ['survey-weights', 'small-areas', 'survey-change', 'suppression', 'response-rate'] as const

function weightsInWords(view: View, { weights }: SurveyFound): string {
  const words = view.words.trustResults.how
  if (weights.kind === 'none') return weights.why === 'no-margins' || weights.why === 'not-a-sample' ? words['no-margins'] : words.refused
  const list = new Intl.ListFormat(view.language, { type: 'conjunction' }).format(weights.margins.map((name) => words.margins[name]))
  return words.raked(list, countInWords(view, Math.round(weights.effectiveAnswers)))
}

const groupInWords = (
  view: View,
  { margin, category }: { margin: MarginName; category: string },
  names: ReadonlyMap<string, string>,
): string => `${view.words.trustResults.marginsPage.names[margin]}: ${names.get(category) ?? category}`

/** How the numbers were made, what they do not speak for, the questions, the file. */
export const How = ({ view, wave, names }: { view: View; wave: WaveResult; names: ReadonlyMap<string, string> }) => {
  const words = view.words.trustResults
  const { sampled } = wave
  return (
    <Section title={words.how.title}>
      {sampled && <p class="measure">{weightsInWords(view, sampled)}</p>}
      {sampled && sampled.unheard.length > 0 && (
        <p class="measure">{words.how.unheard(sampled.unheard.map((group) => groupInWords(view, group, names)).join('; '))}</p>
      )}
      <p class="muted">{words.how.published(dayInWords(view, wave.computedAt))}</p>
      <ul class="links">
        <li>
          <a href={paths.surveyQuestionnaire(wave.slug)}>{words.how.questions}</a>
        </li>
        {wave.state === 'published' && (
          <li>
            <a href={paths.trustData()}>{words.how.data}</a>
          </li>
        )}
      </ul>
      <p>{words.how.methods}</p>
      <ul class="links">
        {METHODS.map((slug) => (
          <li>
            <a href={paths.method(slug)}>{view.words.methods.each[slug].name}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
