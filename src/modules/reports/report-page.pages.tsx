import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { isClosed } from './report.ts'
import { ReportHistory } from './report-history.pages.tsx'
import { lineOf, ReportState, sentenceOf, titleOf, Written, whoAnswers, withPin } from './report-piece.pages.tsx'
import type { PhotoCard, PublicReport, PublicReportPage } from './report-view.ts'

export type ReportPageProps = PublicReportPage & {
  view: View
  map: MapData | undefined
  /** What other modules add: the promises made about it, for instance. */
  extra?: Child
  emailRefused?: boolean | undefined
  emailTyped?: string | undefined
}

/** One tap for anybody, without an account. */
export const SayForm = ({ view, report, action }: { view: View; report: PublicReport; action: string }) => {
  const { page } = view.words.reports
  const closed = isClosed(report.standing.state)
  return (
    <Form view={view} action={action} layout="plain">
      <div class="cluster">
        <Button kind={closed ? 'primary' : 'quiet'} icon={closed ? 'refresh-cw' : 'eye'} name="say" value="still-there">
          {closed ? page.notFixed : page.stillThere}
        </Button>
        {!closed && (
          <Button kind="quiet" icon="circle-check" name="say" value="fixed">
            {page.isFixed}
          </Button>
        )}
      </div>
    </Form>
  )
}

const MineToo = ({ view, report, emailRefused, emailTyped }: ReportPageProps) => {
  const { page, filing } = view.words.reports
  return (
    <Details summary={page.mineToo} open={emailRefused ?? false}>
      <ErrorSummary view={view} errors={emailRefused ? { email: filing.refusals['email-wrong'] } : {}} />
      <Form view={view} action={paths.reportMeToo(report.reference)}>
        <TextField
          view={view}
          name="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          label={page.mineTooEmail}
          hint={page.mineTooHint}
          value={emailTyped}
          error={emailRefused ? filing.refusals['email-wrong'] : undefined}
          optional
        />
        <FormActs>
          <Button icon="users">{filing.mineToo}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

export const ReportPhotos = ({ view, photos }: { view: View; photos: readonly PhotoCard[] }) => {
  const { page } = view.words.reports
  if (photos.length === 0) return null
  return (
    <Section title={page.photos}>
      <ul class="cluster plain-list">
        {photos.map(({ id, width, height }, index) => (
          <li>
            <a href={paths.reportPhoto(id)}>
              <img
                src={paths.reportPhoto(id, 'small')}
                alt={page.photo(index + 1)}
                width={Math.round((width / Math.max(width, height)) * 200)}
                height={Math.round((height / Math.max(width, height)) * 200)}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where, as the public may know it, and how the point came about. */
export const ReportWhere = ({ view, report, map }: { view: View; report: PublicReport; map: MapData | undefined }) => {
  const { page } = view.words.reports
  const how = { addresses: page.whereAddresses, distance: page.whereDistance, none: page.whereNone, sensitive: page.whereSensitive }[
    report.pointKind
  ]
  return (
    <Card level={2} title={page.where}>
      {report.neighborhood && (
        <p>
          <a href={paths.neighborhood(report.neighborhood.slug)}>{report.neighborhood.name}</a>
        </p>
      )}
      {map && report.point && (
        <StaticMap view={view} label={report.neighborhood?.name ?? view.agency.name} data={withPin(map, report.point)} />
      )}
      <p class="small muted">{how}</p>
    </Card>
  )
}

export const WhoAnswers = ({ view, report }: { view: View; report: PublicReport }) => {
  const { page } = view.words.reports
  return (
    <Card level={2} title={page.whoAnswers}>
      <p>
        <strong>{whoAnswers(view, report)}</strong>
      </p>
      {report.officer && (
        <p>
          <a href={paths.officer(report.officer.slug)}>{page.officerOrUnit(report.officer.name)}</a>
        </p>
      )}
    </Card>
  )
}

/** The words, or why none are shown. */
export const ReportWords = ({ view, report }: { view: View; report: PublicReport }) => {
  const { page } = view.words.reports
  if (report.words) return <blockquote class="own-words">{Written({ words: report.words })}</blockquote>
  return <p class="muted">{report.wordsWait ? page.wordsWait : page.noWords}</p>
}

const Hidden = ({ view, report, entries }: ReportPageProps) => {
  const { page } = view.words.reports
  return (
    <Page view={view} title={page.hiddenTitle} eyebrow={page.code(report.reference)} lede={page.hiddenText} shape="narrow" indexed={false}>
      <ReportHistory view={view} report={report} entries={entries} />
    </Page>
  )
}

/** What anybody sees of one report: where it stands in a sentence, who answers by when, what was done, and a tap to say more. */
export const ReportPage = (props: ReportPageProps) => {
  const { view, report, entries, photos, map, extra } = props
  const { page } = view.words.reports
  if (report.hiddenAt) return Hidden(props)
  const title = titleOf(view, report)
  const trail = [{ label: page.reports, href: paths.reports() }, { label: page.code(report.reference) }]
  return (
    <Page
      view={view}
      title={title}
      eyebrow={page.code(report.reference)}
      lede={sentenceOf(view, report)}
      trail={<Trail view={view} steps={trail} />}
      indexed={!report.category.isSensitive}
    >
      <p class="cluster state-line">
        <ReportState view={view} report={report} />
        <span class="muted">{lineOf(view, report)}</span>
      </p>
      {report.standing.state === 'duplicate' && (
        <Notice>
          <a href={paths.reportPage(report.standing.of)}>{page.code(report.standing.of)}</a>
        </Notice>
      )}
      <Split>
        <div>
          <Section title={page.words}>{ReportWords({ view, report })}</Section>
          <Section title={page.say} lede={page.sayHint}>
            <SayForm view={view} report={report} action={paths.reportSayings(report.reference)} />
            {!report.category.isSensitive && MineToo(props)}
          </Section>
          <ReportPhotos view={view} photos={photos} />
          {extra}
          <Section title={page.history}>
            <ReportHistory view={view} report={report} entries={entries} />
          </Section>
        </div>
        <div class="flow">
          <WhoAnswers view={view} report={report} />
          <ReportWhere view={view} report={report} map={map} />
        </div>
      </Split>
    </Page>
  )
}
