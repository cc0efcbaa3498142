import type { Child } from 'hono/jsx'
import { wordsOf } from '#locales/language.ts'
import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { AnswerTemplate } from './answer-template.ts'
import { AnswerForm, AssignForm, MoveForm, NoteForm, OutcomeForm, type Refused } from './inbox-form.pages.tsx'
import { InboxPhotos, ModerationForm } from './inbox-moderation.pages.tsx'
import { ReportHistory } from './report-history.pages.tsx'
import { lineOf, MarkedWords, ReportState, sentenceOf, titleOf, withPin } from './report-piece.pages.tsx'
import type { InboxLine, InboxPageData } from './report-view.ts'
import { type Similar, toldDistanceM } from './similar-report.ts'
import { checkWords, piecesOf } from './words-check.ts'

/** What the viewer may do here; made by reportCan. */
export type InboxMay = Readonly<Record<'readWords' | 'answer' | 'assign' | 'move' | 'decide' | 'note' | 'moderate' | 'hide', boolean>>

export type InboxReportProps = InboxPageData & {
  view: View
  may: InboxMay
  similar: readonly Similar[]
  /** Around the true place. */
  map: MapData | undefined
  templates: readonly AnswerTemplate[]
  /** The answer as begun from a ready one; '' otherwise. */
  begun: string
  officers: readonly { readonly id: string; readonly name: string }[]
  units: readonly { readonly id: string; readonly name: string }[]
  refused?: Refused | undefined
  /** What module promises adds below the answer. */
  promiseForm?: Child
  /** What other modules add beside: the problem it is part of. */
  extra?: Child
}

const InboxWords = ({ view, report }: { view: View; report: InboxLine }) => {
  const { inbox } = view.words.reports
  if (!report.allWords) return <p class="muted">{inbox.noWords}</p>
  const findings = checkWords(report.allWords)
  return (
    <div class="flow tight">
      <MarkedWords pieces={piecesOf(report.allWords, findings)} />
      {findings.length > 0 && !report.wordsArePublic && <Notice tone="warm">{inbox.found}</Notice>}
      <p class="small muted">
        {report.wordsArePublic ? inbox.wordsPublic : inbox.wordsWithheld}{' '}
        {inbox.language(wordsOf(report.language === 'es' ? 'es' : 'en').shell.languageName)}
      </p>
    </div>
  )
}

const TruePlace = ({ view, report, map }: { view: View; report: InboxLine; map: MapData | undefined }) => {
  const { inbox } = view.words.reports
  const { truePoint } = report
  return (
    <Card level={2} title={inbox.truePlace}>
      {report.neighborhood && <p>{report.neighborhood.name}</p>}
      {report.place && <p>{inbox.asTyped(report.place)}</p>}
      {map && truePoint ? (
        <StaticMap view={view} label={report.neighborhood?.name ?? view.agency.name} data={withPin(map, truePoint)} />
      ) : (
        <p class="muted">{inbox.noPlace}</p>
      )}
      <p class="small muted">{inbox.truePlaceNote}</p>
    </Card>
  )
}

const SimilarOnes = ({ view, similar }: { view: View; similar: readonly Similar[] }) => {
  const { inbox, filing } = view.words.reports
  if (similar.length === 0) return null
  return (
    <Section title={inbox.similar}>
      <StackList
        items={similar.map(({ report, distanceM }) => ({
          title: `${titleOf(view, report)}, ${report.reference}`,
          href: paths.inboxReport(report.reference),
          note: `${distanceM === undefined ? filing.sameNeighborhood : filing.about(toldDistanceM(distanceM))} ${lineOf(view, report)}`,
          act: <ReportState view={view} report={report} />,
        }))}
      />
    </Section>
  )
}

const Acts = (props: InboxReportProps) => {
  const { view, report, refused, may, officers, units, entries } = props
  const acts = { view, report, refused }
  return (
    <div>
      {may.decide && <OutcomeForm {...acts} />}
      {may.move && units.length > 0 && <MoveForm {...acts} units={units} />}
      {may.assign && <AssignForm {...acts} officers={officers} />}
      {may.note && <NoteForm {...acts} />}
      {may.moderate && <ModerationForm {...acts} entries={entries} mayHide={may.hide} />}
    </div>
  )
}

const ToProblem = ({ view, report }: { view: View; report: InboxLine }) => {
  const { inbox } = view.words.reports
  return (
    <Card level={2} title={inbox.joinProblem}>
      <p>{inbox.joinProblemHint}</p>
      <ButtonLink href={paths.newProblem({ reports: report.reference })} kind="quiet" icon="target">
        {inbox.joinProblem}
      </ButtonLink>
    </Card>
  )
}

/** Everything about one report on one page for those who answer. An analyst sees place and kind. */
export const InboxReportPage = (props: InboxReportProps) => {
  const { view, report, may, entries, photos, followers, similar, map, refused, templates, begun, promiseForm, extra } = props
  const { inbox, page } = view.words.reports
  const trail = [{ label: inbox.back, href: paths.inbox() }, { label: report.reference }]
  const shown = may.readWords ? entries : []
  return (
    <Page
      view={view}
      title={titleOf(view, report)}
      eyebrow={page.code(report.reference)}
      lede={sentenceOf(view, report)}
      trail={<Trail view={view} steps={trail} />}
      acts={
        <ButtonLink href={paths.reportPage(report.reference)} kind="quiet">
          {inbox.publicPage}
        </ButtonLink>
      }
      indexed={false}
    >
      <ErrorSummary view={view} errors={refused ? { form: refused.why } : {}} />
      <p class="cluster state-line">
        <ReportState view={view} report={report} />
        <span class="muted">
          {lineOf(view, report)} {may.readWords && inbox.followers(followers)}
        </span>
      </p>
      {report.hiddenAt && <Notice tone="warm">{page.hiddenTitle}</Notice>}
      <Split>
        <div>
          {may.readWords ? <Section title={inbox.words}>{InboxWords({ view, report })}</Section> : <p class="muted">{inbox.analyst}</p>}
          {may.readWords && <InboxPhotos view={view} report={report} refused={refused} photos={photos} />}
          {may.answer && (
            <AnswerForm view={view} report={report} refused={refused} templates={templates} begun={begun} promiseForm={promiseForm} />
          )}
          {Acts(props)}
          {may.readWords && (
            <Section title={page.history}>
              <ReportHistory view={view} report={report} entries={shown} />
            </Section>
          )}
        </div>
        <div class="flow">
          <TruePlace view={view} report={report} map={map} />
          {extra ?? (may.decide && <ToProblem view={view} report={report} />)}
          <SimilarOnes view={view} similar={similar} />
        </div>
      </Split>
    </Page>
  )
}
