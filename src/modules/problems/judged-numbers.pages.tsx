import type { MethodSlug } from '#engines/method.ts'
import { paths } from '#paths.ts'
import { DefinitionList } from '#ui/details.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import type { ResponseDesign } from './design.ts'
import { bufferName, controlName } from './design-map.pages.tsx'
import type { Judged, Ranged } from './judged.ts'
import { differenceIn } from './judged-wording.ts'
import type { Assessment } from './problem-case.ts'
import { numberIn, percentIn } from './problem-wording.ts'

export type JudgedProps = { view: View; made: Assessment; judged: Judged; design: ResponseDesign | undefined }

/** "likely 24% to 71%" */
export const rangeIn = ({ low, high }: Ranged, format: (value: number) => string, view: View) =>
  view.words.problems.judged.likely(format(low), format(high))

/** What was counted in each area, before and after. */
export const CountsTable = ({ view, judged, design }: JudgedProps) => {
  const { judged: words, design: plan } = view.words.problems
  const { counts, weeks } = judged
  const rows = [
    { name: plan.area, ...counts.target },
    ...(counts.buffer ? [{ name: design?.buffer ? bufferName(view, design.buffer) : plan.buffer, ...counts.buffer }] : []),
    ...counts.controls.map((sums, index) => {
      const control = design?.controls[index]
      return { name: control ? controlName(view, control) : plan.marks.control(index + 1), ...sums }
    }),
  ]
  return (
    <Table
      caption={words.tableTitle}
      rows={rows}
      columns={[
        { head: words.place, cell: ({ name }) => name },
        { head: words.before(weeks.before), cell: ({ before }) => before, figure: true },
        { head: words.after(weeks.after), cell: ({ after }) => after, figure: true },
      ]}
    />
  )
}

/** The numbers behind the verdict with their intervals; the quotient only beside the events. */
export const Facts = ({ view, judged }: JudgedProps) => {
  const { judged: words, design } = view.words.problems
  const { effect, quotient, fit } = judged
  if (!effect) return null
  const number = (value: number) => numberIn(view.language, value)
  const percent = (value: number) => percentIn(view.language, value)
  const events = (value: number) => differenceIn(view.language, value)
  const facts = [
    { term: words.facts.expected, value: number(effect.expected) },
    { term: words.facts.left, value: `${percent(effect.ratio.value)}, ${rangeIn(effect.ratio, percent, view)}` },
    { term: words.facts.events, value: `${events(effect.events.value)}, ${rangeIn(effect.events, events, view)}` },
    ...(quotient ? [{ term: words.facts.quotient, value: number(quotient.value) }] : []),
    { term: words.facts.dispersion, value: number(effect.dispersion) },
    { term: words.facts.fit, value: design.fits[fit] },
  ]
  return <DefinitionList facts={facts} />
}

/** Every method whose number is shown, with its version and the page that explains it. */
export const Methods = ({ view, judged }: JudgedProps) => {
  const { judged: words } = view.words.problems
  const methods = Object.entries(judged.methods) as [MethodSlug, number][]
  return (
    <ul class="rows">
      {methods.map(([slug, version]) => (
        <li>
          <a href={paths.method(slug)}>{view.words.methods.each[slug].name}</a>
          <span class="muted small">{words.version(version)}</span>
        </li>
      ))}
    </ul>
  )
}
