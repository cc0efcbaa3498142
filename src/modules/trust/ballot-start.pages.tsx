import { noonOf } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayInWords } from '#ui/calendar.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { AnsweringRefusal } from './ballot.ts'
import type { WavePhase } from './wave-draft.ts'

type StartProps = { view: View; code: string; refused?: AnsweringRefusal | undefined }

/** Where the code of a letter is typed; a scanned letter has it filled in. Nothing is spent by looking. */
export const StartPage = ({ view, code, refused }: StartProps) => {
  const { start } = view.words.trustAsking
  const error = refused && start.refusals[refused]
  return (
    <Page view={view} title={start.title} lede={start.lede} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={error ? { code: error } : undefined} />
      <Flow room="loose">
        <Form view={view} action={paths.surveyAnswer()}>
          <TextField
            view={view}
            name="code"
            label={start.code}
            hint={start.codeHint}
            value={code}
            autocomplete="off"
            spellcheck={false}
            maxLength={40}
            error={error}
          />
          <FormActs>
            <Button>{start.begin}</Button>
          </FormActs>
        </Form>
        <Notice title={start.privateTitle}>{start.private}</Notice>
      </Flow>
    </Page>
  )
}

type OpenProps = { view: View; slug: string; surveyName: string; minutes: number; opensOn: string; phase: WavePhase; isKiosk: boolean }

/** The open link of a wave: it says first that its answers are counted apart. */
export const OpenStartPage = ({ view, slug, surveyName, minutes, opensOn, phase, isKiosk }: OpenProps) => {
  const { start } = view.words.trustAsking
  if (phase !== 'open')
    return (
      <Page view={view} title={phase === 'closed' ? start.closed.title : start.notOpen.title} shape="narrow" indexed={false}>
        <EmptyState level={2} icon="calendar" title={surveyName}>
          {phase === 'closed' ? start.closed.words : start.notOpen.words(dayInWords(view, noonOf(opensOn)))}
        </EmptyState>
      </Page>
    )
  return (
    <Page view={view} title={start.title} lede={start.openLede(surveyName, minutes)} shape="narrow" indexed={false}>
      <Flow room="loose">
        <Notice>{start.openApart}</Notice>
        <Form view={view} action={paths.surveyOpen(slug, isKiosk ? '1' : undefined)}>
          <FormActs>
            <Button>{start.begin}</Button>
          </FormActs>
        </Form>
        <p class="small muted">{start.private}</p>
      </Flow>
    </Page>
  )
}
