import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords } from '#ui/calendar.ts'
import { CheckBox } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { MAP_ISLANDS, MapWithList } from '#ui/map-with-list.tsx'
import { Section } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { FileField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { DraftChoices } from './boundary-choice.pages.tsx'
import type { BoundaryDraft, CheckedDraft } from './boundary-choice.ts'
import { type Fault, faultsOf } from './boundary-fault.ts'
import { mapOfAreas, mapRings } from './ground-map.pages.tsx'
import { StepPage } from './set-up-frame.pages.tsx'

export type BoundaryProblem = 'file-missing' | 'file-too-large' | 'not-json' | 'no-areas' | 'projected' | 'no-draft'

/** Asks for a boundary file. */
export const SetUpBoundariesPage = ({ view, problem }: { view: View; problem?: BoundaryProblem | undefined }) => {
  const words = view.words.agencies.boundaries
  const error = problem && words.refused[problem]
  return (
    <StepPage
      view={view}
      step="neighborhoods"
      title={words.title}
      lede={words.lede}
      shape="narrow"
      below
      errors={error ? { file: error } : undefined}
    >
      <Form view={view} action={paths.setUpBoundaries()} multipart>
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={error}
          accept=".geojson,.json,application/geo+json,application/json"
        />
        <FormActs>
          <Button name="act" value="upload" icon="eye">
            {words.check}
          </Button>
          <ButtonLink href={paths.setUpDrawing()} kind="text">
            {view.words.agencies.neighborhoods.draw}
          </ButtonLink>
        </FormActs>
      </Form>
    </StepPage>
  )
}

export type Changes = { readonly added: number; readonly redrawn: number; readonly missing: number }
type ReviewProps = { view: View; draft: BoundaryDraft; checked: CheckedDraft; changes: Changes; problem?: BoundaryProblem | undefined }

/** What an uploaded file would change, with its faults drawn and listed; nothing counts before it is accepted. */
export const BoundaryReviewPage = ({ view, draft, checked, changes, problem }: ReviewProps) => {
  const words = view.words.agencies.boundaries
  const lines = [
    checked.leftOut > 0 ? words.leftOut(checked.leftOut) : '',
    changes.added > 0 ? words.added(changes.added) : '',
    changes.redrawn > 0 ? words.redrawn(changes.redrawn) : '',
    changes.missing > 0 ? words.missing(changes.missing) : '',
  ]
  return (
    <StepPage
      view={view}
      step="neighborhoods"
      title={words.sentence(checked.areas.length)}
      lede={words.from(draft.fileName)}
      below
      islands={MAP_ISLANDS}
      errors={problem && { form: words.refused[problem] }}
    >
      <p>{lines.filter(Boolean).join(' · ')}</p>
      <Picture view={view} checked={checked} />
      {checked.areas.length > 0 && <Accept view={view} missing={changes.missing} />}
      <DraftChoices view={view} draft={draft} nameProperty={checked.nameProperty} />
      <Details summary={words.again}>
        <Form view={view} action={paths.setUpBoundaries()}>
          <FormActs>
            <Button kind="grave" name="act" value="discard">
              {words.discard}
            </Button>
          </FormActs>
        </Form>
      </Details>
    </StepPage>
  )
}

const Accept = ({ view, missing }: { view: View; missing: number }) => {
  const words = view.words.agencies.boundaries
  return (
    <div class="section">
      <Form view={view} action={paths.setUpBoundaries()}>
        {missing > 0 && <CheckBox view={view} name="endMissing" label={words.endMissing} hint={words.endMissingHint} />}
        <FormActs>
          <Button name="act" value="accept" icon="check">
            {words.accept}
          </Button>
        </FormActs>
      </Form>
    </div>
  )
}

const Picture = ({ view, checked }: { view: View; checked: CheckedDraft }) => {
  const words = view.words.agencies.boundaries
  const { faults, more } = faultsOf(checked.findings)
  const drawn = mapOfAreas(checked.areas)
  if (faults.length === 0)
    return (
      <>
        <StaticMap view={view} label={words.map} data={drawn} />
        <p class="map-note">{words.faultless}</p>
      </>
    )
  const shown = faults.flatMap(({ area, finding }) => (area ? [{ rings: mapRings(area), tone: toneOf(finding.severity) }] : []))
  const data = {
    ...mapOfAreas([...checked.areas, ...faults.flatMap(({ area }) => (area ? [{ name: '', area }] : []))]),
    areas: [...(drawn.areas ?? []), ...shown],
    places: drawn.places,
    pins: faults.flatMap(({ at, number, finding }) =>
      at ? [{ item: `fault-${number}`, at: [at[0] ?? 0, at[1] ?? 0] as const, mark: String(number), tone: pinTone(finding.severity) }] : [],
    ),
  }
  const refused = faults.some(({ finding }) => finding.severity === 'refused')
  return (
    <Section title={words.foundTitle} lede={refused ? words.refusedLede : words.notedLede}>
      <MapWithList
        view={view}
        label={words.map}
        data={data}
        note={more > 0 ? `${words.legend} ${words.more(more)}` : words.legend}
        items={faults.map((fault) => ({
          item: `fault-${fault.number}`,
          mark: String(fault.number),
          title: sentenceOf(view, fault),
          ...(fault.finding.severity === 'refused' ? { tone: 'warm' as const } : {}),
        }))}
      />
    </Section>
  )
}

const pinTone = (severity: 'refused' | 'noted') => (severity === 'refused' ? ('warm' as const) : undefined)
const toneOf = (severity: 'refused' | 'noted') => (severity === 'refused' ? ('warm-area' as const) : ('strong' as const))

function sentenceOf(view: View, { finding }: Fault): string {
  const words = view.words.agencies.boundaries
  switch (finding.kind) {
    case 'not-geojson':
    case 'no-areas':
    case 'projected':
      return words.findings[finding.kind]()
    case 'missing-name':
      return words.findings['missing-name'](String(finding.feature))
    case 'overlap':
      return words.findings.overlap(words.and(...finding.names), sizeInWords(view, finding.areaM2))
    case 'gap':
      return words.findings.gap(sizeInWords(view, finding.areaM2))
    default:
      return words.findings[finding.kind](finding.name)
  }
}

function sizeInWords(view: View, areaM2: number): string {
  const words = view.words.agencies.boundaries
  return areaM2 < 10_000
    ? words.squareMeters(countInWords(view, Math.round(areaM2 / 10) * 10))
    : words.hectares(countInWords(view, Math.round(areaM2 / 1000) / 10))
}
