import { tagOf } from '#locales/language.ts'
import { countInWords } from '#ui/calendar.ts'
import { BarChart } from '#ui/chart-bar.tsx'
import { Flow } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { KindRow, Kinds, Named } from './analysis-kinds.ts'
import type { Tellers } from './analysis-tellers.ts'
import type { Told } from './analysis-told.pages.tsx'
import { percentIn } from './problem-wording.ts'

/** A label as it was recorded, or a category by its name in the reader's language. */
export const nameOf = (view: View, { label, names }: Named): string =>
  label ?? names?.[view.language] ?? names?.en ?? Object.values(names ?? {})[0] ?? ''

const KindBars = ({ view, title, rows }: { view: View; title: string; rows: readonly KindRow[] }) => {
  const words = view.words.problems.pictures.kinds
  const bars = rows.flatMap((row) => (row.count === null ? [] : [{ label: nameOf(view, row), value: row.count }]))
  if (bars.length === 0) return null
  return (
    <BarChart
      view={view}
      title={title}
      desc={words.desc}
      measure={words.measure}
      format={(value) => countInWords(view, value)}
      bars={bars}
    />
  )
}

/** What kinds: recorded ones by label, told ones by category. */
export function tellKinds(view: View, kinds: Kinds): Told {
  const words = view.words.problems.pictures.kinds
  const few = kinds.incidents.filter(({ count }) => count === null).map((row) => nameOf(view, row))
  const others = (kinds.otherIncidents ?? 0) + (kinds.otherReports ?? 0)
  const rows = [...kinds.incidents.map((row) => ({ row, n: kinds.recorded })), ...kinds.reports.map((row) => ({ row, n: kinds.told }))]
  const first = rows.find(({ row }) => row.count !== null)
  return {
    title: words.title,
    sentence: first
      ? words.sentence(nameOf(view, first.row), countInWords(view, first.row.count ?? 0), first.n)
      : words.fewOf(few.join(', ')),
    drawing: (
      <Flow room="loose">
        <KindBars view={view} title={words.recorded} rows={kinds.incidents} />
        <KindBars view={view} title={words.told} rows={kinds.reports} />
      </Flow>
    ),
    notes: [few.length > 0 && first !== undefined && words.fewOf(few.join(', ')), others > 0 && words.others(others)],
  }
}

function peopleInWords(view: View, { reports, addressed, people }: Tellers): string {
  const words = view.words.problems.pictures.tellers
  if (reports === 0) return words.none
  return people === 'fewer' ? words.fewer(addressed) : words.people({ people, addressed })
}

/** Who tells us: counts of people and reports, beside what was recorded and what the city was asked for. */
export function tellTellers(view: View, tellers: Tellers): Told {
  const words = view.words.problems.pictures.tellers
  const { mostOfOne, addressed, reports } = tellers
  const requests = tellers.requests.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const names = new Intl.DisplayNames(tagOf(view.language), { type: 'language' })
  const language = (one: Tellers['languages'][number]) => {
    const name = names.of(one.language) ?? one.language
    return one.reports === null ? words.languageFew(name) : words.language(name, one.reports)
  }
  return {
    title: words.title,
    sentence: peopleInWords(view, tellers),
    drawing: (
      <BarChart
        view={view}
        title={words.chart}
        desc={words.desc}
        measure={words.measure}
        format={(value) => countInWords(view, value)}
        bars={[
          ...(tellers.incidents === null ? [] : [{ label: words.incidents, value: tellers.incidents }]),
          { label: words.reports, value: reports },
          { label: words.requests, value: requests },
        ]}
      />
    ),
    notes: [
      mostOfOne === 1 && words.once,
      mostOfOne !== null &&
        mostOfOne > 1 &&
        words.one({ share: percentIn(view.language, mostOfOne / Math.max(1, addressed)), most: mostOfOne }),
      reports > addressed && addressed > 0 && words.unknown(reports - addressed),
      tellers.people !== 'fewer' && tellers.languages.length > 0 && words.languages(tellers.languages.map(language).join(', ')),
      words.why,
    ],
  }
}
