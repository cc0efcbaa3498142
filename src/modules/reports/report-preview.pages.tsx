import type { Child } from 'hono/jsx'
import type { Masking } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Card } from '#ui/card.tsx'
import type { MapData } from '#ui/map-data.ts'
import { StaticMap } from '#ui/static-map.tsx'
import type { View } from '#ui/view.ts'
import type { Draft } from './report-filing.ts'
import { lineOf, ReportState, titleOf, withPin } from './report-piece.pages.tsx'
import type { ResolvedPlace } from './report-place.ts'
import type { CategoryCard, Point, PointKind } from './report-view.ts'
import { type Similar, toldDistanceM } from './similar-report.ts'
import { checkWords } from './words-check.ts'

export type PreviewProps = {
  view: View
  category: CategoryCard
  draft: Draft
  place: ResolvedPlace
  /** What the public will see, exactly as it will be kept. */
  publicPoint: Point | null
  publicPointKind: PointKind
  masking: Masking
  map: MapData | undefined
}

/** One report that may be the same, with enough to recognise it and a button to join it with everything typed kept. */
export const Likely = ({ view, similar }: { view: View; similar: Similar }): Child => {
  const { filing } = view.words.reports
  const { report, distanceM } = similar
  const title = titleOf(view, report)
  return (
    <Card level={3} title={title} href={paths.reportPage(report.reference)}>
      <ReportState view={view} report={report} />
      {report.words && <p>{report.words}</p>}
      <p class="small muted">
        {distanceM === undefined ? filing.sameNeighborhood : filing.about(toldDistanceM(distanceM))} {lineOf(view, report)}
      </p>
      <button
        class="button soft"
        type="submit"
        formaction={paths.reportMeToo(report.reference)}
        aria-label={filing.mineTooLabel(title, report.reference)}
      >
        {filing.mineToo}
      </button>
    </Card>
  )
}

/** Exactly what everybody will see once it is sent. */
export const Preview = (props: PreviewProps) => {
  const { view, category, draft, place, publicPoint, publicPointKind, masking, map } = props
  const { filing } = view.words.reports
  const onPoint = filing.previewPlace
  const where =
    publicPointKind === 'addresses'
      ? onPoint.addresses(masking.addressesAtLeast)
      : publicPointKind === 'distance'
        ? onPoint.distance(masking.maximumM)
        : onPoint[publicPointKind]
  const waits = category.isSensitive || checkWords(draft.words).length > 0
  const words = draft.words === '' ? filing.previewNoWords : waits ? filing.previewWordsWait : filing.previewWords
  return (
    <Card level={2} title={filing.preview}>
      <p>
        <strong>{titleOf(view, { category, neighborhood: place.neighborhood ?? null })}</strong>
      </p>
      {map && publicPoint && <StaticMap view={view} label={filing.previewMap} data={withPin(map, publicPoint)} shape="strip" />}
      <ul>
        <li>{place.neighborhood || publicPointKind === 'sensitive' ? where : filing.previewNowhere}</li>
        <li>{words}</li>
        <li>{filing.previewNever}</li>
      </ul>
      {draft.words !== '' && !waits && <blockquote class="own-words">{draft.words}</blockquote>}
    </Card>
  )
}
