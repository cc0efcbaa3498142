import type { StreetBox } from '#engines/street-network/street-lines.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { DefinitionList } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Moment } from '#ui/moment.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import type { View } from '#ui/view.ts'
import { StepPage } from './set-up-frame.pages.tsx'
import { BringStreets, RemoveStreets } from './set-up-streets-file.pages.tsx'
import type { StandingStreets, StreetFile, StreetSource, Streets, StreetUploadRefusal } from './street-network.ts'

type StreetsProps = {
  view: View
  streets: Streets
  /** A file is waiting or being read. */
  isReading: boolean
  /** The ground to ask a file for; undefined without neighborhoods. */
  box: StreetBox | undefined
  /** What the streets look like; undefined where there are too many to draw. */
  picture?: MapData | undefined
  refusal?: StreetUploadRefusal | undefined
}

/** What stands, what is being read, and the way to bring a newer file. Its numbers move by themselves where script runs. */
export const SetUpStreetsPage = (props: StreetsProps) => {
  const { view, streets, isReading, refusal } = props
  const words = view.words.agencies.streets
  return (
    <StepPage
      view={view}
      step="streets"
      title={words.title}
      lede={words.lede}
      shape="narrow"
      errors={refusal ? { file: words.refused[refusal] } : undefined}
      islands={isReading ? ['page-progress'] : []}
    >
      <page-progress {...(isReading ? { 'data-running': '' } : {})}>
        <Flow room="loose">
          {streets.file && <OnTheWay view={view} file={streets.file} isReading={isReading} />}
          {streets.standing ? (
            <Standing view={view} standing={streets.standing} picture={props.picture} />
          ) : (
            !isReading && (
              <Section title={words.standing}>
                <EmptyState icon="route" title={words.emptyTitle}>
                  {words.empty}
                </EmptyState>
              </Section>
            )
          )}
        </Flow>
      </page-progress>
      {!isReading && <BringStreets view={view} isAnother={streets.standing !== undefined} box={props.box} refusal={refusal} />}
      {streets.standing && !isReading && <RemoveStreets view={view} />}
    </StepPage>
  )
}

const OnTheWay = ({ view, file, isReading }: { view: View; file: StreetFile; isReading: boolean }) => {
  const words = view.words.agencies.streets
  if (!isReading)
    return (
      <Notice tone="bad" title={words.failedTitle(file.fileName)}>
        <p>{words.failed[file.failure ?? 'interrupted']}</p>
      </Notice>
    )
  return (
    <Flow>
      <Notice icon="hourglass" title={words.newer}>
        <p>
          {file.state === 'waiting' ? words.waiting(file.fileName) : words.reading(file.fileName, percentInWords(view, file.doneShare))}
        </p>
        <p>{words.meanwhile}</p>
      </Notice>
      <p>
        <ButtonLink kind="quiet" href={paths.setUpStreets()} icon="refresh-cw">
          {words.refresh}
        </ButtonLink>
      </p>
    </Flow>
  )
}

/** Below this share of joined places, a network is more gaps than streets. */
const SCATTERED_BELOW = 0.7

const Standing = ({ view, standing, picture }: { view: View; standing: StandingStreets; picture: MapData | undefined }) => {
  const words = view.words.agencies.streets
  const { facts, neighborhoodsWithout } = standing
  const number = (text: string) => <span class="number">{text}</span>
  return (
    <Section title={words.standing}>
      <Flow>
        {neighborhoodsWithout > 0 && (
          <Notice tone="warm" title={words.without(neighborhoodsWithout)}>
            <p>{words.withoutHint}</p>
          </Notice>
        )}
        {facts.mainShare < SCATTERED_BELOW && (
          <Notice tone="warm" title={words.scattered}>
            <p>{words.scatteredHint}</p>
          </Notice>
        )}
        <DefinitionList
          wide
          facts={[
            {
              term: words.facts.length,
              value: number(words.kilometers(countInWords(view, Math.max(1, Math.round(facts.lengthM / 1000))))),
            },
            { term: words.facts.junctions, value: number(countInWords(view, facts.junctions)) },
            { term: words.facts.joined, value: number(percentInWords(view, facts.mainShare)) },
          ]}
        />
        <DefinitionList
          facts={[
            { term: words.facts.file, value: `${standing.fileName} (${words.megabytes(megabytes(view, standing.fileBytes))})` },
            { term: words.facts.read, value: <Moment view={view} at={standing.readAt} /> },
          ]}
        />
        {picture && <StaticMap view={view} label={words.picture} data={picture} />}
        <StreetsAttribution view={view} source={standing.source} />
      </Flow>
    </Section>
  )
}

/** Whose streets these are; to be shown wherever they are used (ODbL 1.0, section 4.3). Nothing without streets. */
export const StreetsAttribution = ({ view, source }: { view: View; source: StreetSource | null }) => {
  const words = view.words.agencies.streets
  if (source === null) return null
  return <p class="small muted">{source === 'openstreetmap' ? words.attribution : words.attributionDrawn}</p>
}

const megabytes = (view: View, bytes: number): string =>
  new Intl.NumberFormat(view.language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1e6))
