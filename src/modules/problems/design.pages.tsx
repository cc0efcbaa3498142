import { categoryName } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { DefinitionList, Details } from '#ui/details.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { isLate, type ResponseDesign, weeksPlanned } from './design.ts'
import { Fit, seenSentence } from './design-fit.pages.tsx'
import { bufferName, controlName, DesignMap } from './design-map.pages.tsx'
import type { DesignGround } from './design-map.ts'
import type { Case } from './problem-case.ts'
import { dateIn } from './problem-wording.ts'

type Listed = { view: View; design: ResponseDesign; before: ResponseDesign | undefined }

const lateness = ({ view, design, before }: Listed): boolean =>
  isLate({ recordedOn: dayIn(view.agency.timeZone, design.recordedAt), startsOn: design.startsOn, before })

/** When it was recorded or changed, before or after the start, and why: the one line that says how far it can be trusted. */
export const RecordedLine = (listed: Listed) => {
  const { view, design, before } = listed
  const { design: words } = view.words.problems
  const [on, isAfter] = [dateIn(view.language, dayIn(view.agency.timeZone, design.recordedAt)), lateness(listed)]
  const first = isAfter ? words.recordedAfter(on, dateIn(view.language, design.startsOn)) : words.recordedBefore(on)
  return (
    <p>
      {before ? (isAfter ? words.changedAfter(on) : words.changedBefore(on)) : first} {design.reason && words.because(design.reason)}{' '}
      {isAfter && <Tag tone="warm">{before ? words.lateTag : words.late}</Tag>}
    </p>
  )
}

/** What counts, in words: kinds of incident, then categories of report. */
export function countedWords(view: View, { incidentKinds, categories }: ResponseDesign['counted'], known: Case['categories']): string {
  const { kinds } = view.words.problems
  const isKind = (kind: string): kind is keyof typeof kinds => kind in kinds
  const names = new Map(known.map((category) => [category.slug, categoryName(category, view.language)]))
  return [...incidentKinds.map((kind) => (isKind(kind) ? kinds[kind] : kind)), ...categories.map((slug) => names.get(slug) ?? slug)].join(
    ', ',
  )
}

/** The day after the last week that was known when a design was written down. */
function plannedUntil(view: View, { startsOn, recordedAt }: ResponseDesign): string {
  const recordedOn = dayIn(view.agency.timeZone, recordedAt)
  return recordedOn < startsOn ? recordedOn : startsOn
}

type FactsProps = { view: View; design: ResponseDesign; categories: Case['categories']; withAreas: boolean }

/** What the design says, without its map. */
const PlanFacts = ({ view, design, categories, withAreas }: FactsProps) => {
  const { design: words } = view.words.problems
  const facts = [
    { term: words.startsOn, value: dateIn(view.language, design.startsOn) },
    { term: words.lookOn, value: words.look(dateIn(view.language, design.lookOn), weeksPlanned(design)) },
    { term: words.weeksBefore, value: words.weeksFact(design.weeksBefore) },
    { term: words.counted, value: countedWords(view, design.counted, categories) },
    ...(withAreas
      ? [
          { term: words.controls, value: design.controls.map((one) => controlName(view, one)).join('; ') },
          { term: words.buffer, value: design.buffer ? bufferName(view, design.buffer) : words.noBufferFact },
        ]
      : []),
  ]
  return <DefinitionList facts={facts} />
}

/** The plans that were changed, newest first, each as it stood. */
const Earlier = ({ view, found: { designs, categories } }: { view: View; found: Case }) => {
  const { design: words } = view.words.problems
  if (designs.length < 2) return null
  return (
    <Details summary={words.history(designs.length - 1)} bare>
      <Flow>
        {designs.slice(1).map((design, index) => (
          <div>
            <RecordedLine view={view} design={design} before={designs[index + 2]} />
            <PlanFacts view={view} design={design} categories={categories} withAreas />
          </div>
        ))}
      </Flow>
    </Details>
  )
}

type PlanProps = { view: View; found: Case; mayPlan: boolean }

/** How the response will be judged, as everybody reads it: when it was written down, the day of the look, what could be seen by then. */
export const PlanInShort = ({ view, found, mayPlan }: PlanProps) => {
  const { design: words } = view.words.problems
  const { problem, designs } = found
  const [standing] = designs
  if (!standing) return null
  return (
    <Section title={words.title} aside={mayPlan && <a href={paths.problemDesign(problem.slug)}>{words.change}</a>}>
      <Flow>
        <RecordedLine view={view} design={standing} before={designs[1]} />
        <p>{seenSentence(view, standing.foreseen, standing.lookOn)}</p>
        <PlanFacts view={view} design={standing} categories={found.categories} withAreas />
        <Earlier view={view} found={found} />
      </Flow>
    </Section>
  )
}

/** The same for those who work on it, with the map of its areas and the time before. */
export const Plan = ({ view, found, mayPlan, ground }: PlanProps & { ground: DesignGround | undefined }) => {
  const { design: words } = view.words.problems
  const { problem, designs } = found
  const [standing] = designs
  const act = mayPlan && (
    <ButtonLink href={paths.problemDesign(problem.slug)} kind={standing ? 'quiet' : undefined} icon="scale">
      {standing ? words.change : words.plan}
    </ButtonLink>
  )
  return (
    <Section title={words.title} lede={words.lede} id="plan">
      <Flow>
        {standing ? <RecordedLine view={view} design={standing} before={designs[1]} /> : <p class="muted">{words.none}</p>}
        {standing && (
          <p>
            <strong>{seenSentence(view, standing.foreseen, standing.lookOn)}</strong>
          </p>
        )}
        {standing && ground && <DesignMap view={view} areas={standing} ground={ground} />}
        {standing && <PlanFacts view={view} design={standing} categories={found.categories} withAreas={ground === undefined} />}
        {standing && (
          <Details summary={words.sizeTitle}>
            <Flow>
              <Fit view={view} foreseen={standing.foreseen} lookOn={standing.lookOn} until={plannedUntil(view, standing)} />
            </Flow>
          </Details>
        )}
        <Earlier view={view} found={found} />
        {act && <div class="cluster">{act}</div>}
      </Flow>
    </Section>
  )
}
