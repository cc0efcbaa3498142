import type { Child } from 'hono/jsx'
import { wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import type { MapData } from '#ui/map-data.ts'
import { Section, Split } from '#ui/section.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { isClosed, type ReopenRefusal, refusalToReopen } from './report.ts'
import { REPLY_MOST, type ReplyRefusal } from './report-following.ts'
import { ReportHistory } from './report-history.pages.tsx'
import { ReportPhotos, ReportWhere, SayForm, WhoAnswers } from './report-page.pages.tsx'
import { lineOf, ReportState, sentenceOf, titleOf, Written } from './report-piece.pages.tsx'
import type { PublicReportPage } from './report-view.ts'

export type FollowProps = PublicReportPage & {
  view: View
  /** From the address of this very page. */
  secret: string
  follower: { readonly isReporter: boolean; readonly email: string | null; readonly language: Language; readonly endedAt: Date | null }
  /** The reporter's own words, also while the public may not read them; null for others. */
  ownWords: string | null
  map: MapData | undefined
  refusal?: ReplyRefusal | ReopenRefusal | undefined
  typed?: string | undefined
  /** What other modules ask here: whether a problem is solved, for instance. */
  extra?: Child
}

const Reply = ({ view, secret, refusal, typed }: FollowProps) => {
  const { follow } = view.words.reports.page
  return (
    <Section title={follow.reply}>
      <Form view={view} action={paths.followEntries(secret)}>
        <input type="hidden" name="say" value="reply" />
        <TextArea
          view={view}
          name="words"
          label={follow.reply}
          hint={follow.replyHint}
          maxLength={REPLY_MOST}
          rows={4}
          value={typed}
          error={refusal && follow.refusals[refusal]}
        />
        <FormActs>
          <Button kind="quiet" icon="send">
            {follow.replySend}
          </Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** On a closed report the first thing is the way back in. */
const Reopen = ({ view, secret, report, refusal, typed }: FollowProps) => {
  const { follow } = view.words.reports.page
  const why = refusalToReopen(report, view.now)
  if (why === 'too-long-ago') return <p class="muted">{follow.tooLongAgo}</p>
  if (why) return null
  return (
    <Section title={follow.reopen} lede={follow.reopenHint}>
      <Form view={view} action={paths.followEntries(secret)}>
        <input type="hidden" name="say" value="reopen" />
        <TextArea
          view={view}
          name="words"
          label={follow.reply}
          hint={follow.replyHint}
          maxLength={REPLY_MOST}
          rows={3}
          value={typed}
          error={refusal && follow.refusals[refusal]}
          optional
        />
        <FormActs>
          <Button icon="refresh-cw">{follow.reopenSend}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

const Letters = ({ view, secret, follower }: FollowProps) => {
  const { follow } = view.words.reports.page
  if (follower.endedAt) return <p class="muted">{follow.stopped}</p>
  return (
    <div class="flow">
      <p>{follower.email ? follow.mailTo(follower.email) : follow.noMail}</p>
      {follower.email && (
        <Form view={view} action={paths.followLanguage(secret)}>
          <Select
            view={view}
            name="language"
            label={follow.language}
            noBlank
            value={follower.language}
            choices={view.agency.languages.map((language) => ({ value: language, label: wordsOf(language).shell.languageName }))}
          />
          <FormActs>
            <Button kind="quiet">{follow.languageSend}</Button>
          </FormActs>
        </Form>
      )}
      <Details summary={follow.stop}>
        <p>{follow.stopHint}</p>
        <Form view={view} action={paths.followEnd(secret)} layout="plain">
          <Button kind="grave">{follow.stopSend}</Button>
        </Form>
      </Details>
    </div>
  )
}

/** The private page of who reported or follows: the same as the public page, and the way to reply, to reopen, and to stop. */
export const FollowPage = (props: FollowProps) => {
  const { view, secret, report, entries, photos, follower, ownWords, map, refusal, extra } = props
  const { page } = view.words.reports
  const closed = isClosed(report.standing.state)
  const field = refusal ? { words: page.follow.refusals[refusal] } : {}
  return (
    <Page
      view={view}
      title={titleOf(view, report)}
      eyebrow={`${follower.isReporter ? page.follow.title : page.follow.joinedTitle}, ${page.code(report.reference)}`}
      lede={sentenceOf(view, report)}
      acts={
        <ButtonLink href={paths.reportPage(report.reference)} kind="quiet">
          {page.follow.publicPage}
        </ButtonLink>
      }
      indexed={false}
    >
      <ErrorSummary view={view} errors={field} />
      <p class="cluster state-line">
        <ReportState view={view} report={report} />
        <span class="muted">{lineOf(view, report)}</span>
      </p>
      <p class="small muted">{page.follow.private}</p>
      {extra}
      <Split>
        <div>
          {closed ? (
            Reopen(props)
          ) : (
            <Section title={page.say}>
              <SayForm view={view} report={report} action={paths.followEntries(secret)} />
            </Section>
          )}
          {ownWords && (
            <Section title={page.words}>
              <blockquote class="own-words">{Written({ words: ownWords })}</blockquote>
              {report.wordsWait && <p class="small muted">{page.wordsWait}</p>}
            </Section>
          )}
          <ReportPhotos view={view} photos={photos} />
          <Section title={page.history}>
            <ReportHistory view={view} report={report} entries={entries} />
          </Section>
          {!closed && Reply(props)}
        </div>
        <div class="flow">
          <WhoAnswers view={view} report={report} />
          <ReportWhere view={view} report={report} map={map} />
          {Letters(props)}
        </div>
      </Split>
    </Page>
  )
}
