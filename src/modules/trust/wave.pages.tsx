import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { daysOf, StateTag } from './survey.pages.tsx'
import type { Survey, Wave } from './survey.ts'
import { Rates, sumOf, type WaveNumbers } from './wave-rates.pages.tsx'

export type WaveActRefusal = Exclude<keyof View['words']['trustAsking']['wave']['refusals'], 'no-name'> | 'no-letters'
export type WavePageProps = {
  view: View
  survey: Survey
  wave: Wave
  numbers: WaveNumbers
  origin: string
  refused?: { readonly refusal: WaveActRefusal; readonly each?: string } | undefined
}

const PrintCard = ({ view, wave, which, count }: { view: View; wave: Wave; which: 'first' | 'reminder'; count: number }) => {
  const { wave: words } = view.words.trustAsking
  const [title, lede, act] =
    which === 'first' ? [words.print, words.printLede(count), words.printAct] : [words.remind, words.remindLede(count), words.remindAct]
  return (
    <Card title={title}>
      <p>{lede}</p>
      <Form view={view} action={paths.surveyLetters(wave.slug)} layout="plain">
        <Button kind="quiet" icon="printer" name="which" value={which}>
          {act}
        </Button>
      </Form>
    </Card>
  )
}

const Letters = ({ view, wave, numbers, refused }: WavePageProps) => {
  const { wave: words } = view.words.trustAsking
  const drawn = sumOf(numbers.rows, 'letters')
  if (!wave.isSampled || (wave.state !== 'draft' && wave.state !== 'open')) return null
  if (drawn === 0)
    return (
      <Section title={words.draw}>
        <Form view={view} action={paths.surveySamples(wave.slug)}>
          <TextField
            view={view}
            name="each"
            type="number"
            label={words.each}
            hint={words.eachHint}
            min={1}
            max={2000}
            value={refused?.each ?? '120'}
            error={refused?.refusal === 'no-count' || refused?.refusal === 'no-addresses' ? words.refusals[refused.refusal] : undefined}
          />
          <FormActs>
            <Button>{words.drawAct}</Button>
          </FormActs>
        </Form>
      </Section>
    )
  return (
    <Section title={words.sampledWay} lede={words.drawn(drawn)}>
      {numbers.unsent > 0 && <PrintCard view={view} wave={wave} which="first" count={numbers.unsent} />}
      {numbers.unsent === 0 && numbers.toRemind > 0 && wave.state === 'open' && (
        <PrintCard view={view} wave={wave} which="reminder" count={numbers.toRemind} />
      )}
    </Section>
  )
}

const Links = ({ view, wave, origin }: WavePageProps) => {
  const { wave: words } = view.words.trustAsking
  if (wave.state !== 'open') return null
  const [link, kiosk] = [paths.surveyOpen(wave.slug), paths.surveyOpen(wave.slug, '1')]
  return (
    <>
      {wave.isOpen && (
        <Section title={words.linkTitle}>
          <DefinitionList
            facts={[
              { term: words.link, value: <a href={link}>{`${origin}${link}`}</a> },
              { term: words.kiosk, value: <a href={kiosk}>{`${origin}${kiosk}`}</a> },
            ]}
          />
          <p class="small muted">{words.kioskHint}</p>
        </Section>
      )}
      {wave.isSampled && (
        <Section title={words.paperTitle}>
          <p>
            <a href={paths.surveyQuestionnaire(wave.slug)}>{words.questionnaire}</a>
          </p>
          <p>
            <a href={paths.surveyPaper(wave.slug)}>{words.enter}</a>
          </p>
        </Section>
      )}
    </>
  )
}

const Moves = ({ view, wave }: WavePageProps) => {
  const { wave: words } = view.words.trustAsking
  if (wave.state !== 'draft' && wave.state !== 'open') return null
  const opens = wave.state === 'draft'
  return (
    <Section title={opens ? words.openTitle : words.closeTitle} lede={opens ? words.openWords : words.closeWords}>
      <Form view={view} action={opens ? paths.surveyOpenings(wave.slug) : paths.surveyClosings(wave.slug)} layout="plain">
        <Button kind={opens ? 'primary' : 'grave'}>{opens ? words.openAct : words.closeAct}</Button>
      </Form>
    </Section>
  )
}

/** Before publication only those who check the numbers may follow the link. */
const showsFound = ({ view, wave }: WavePageProps): boolean =>
  wave.state === 'published' ||
  (wave.state === 'closed' && (view.viewer?.roles.some((role) => role === 'chief' || role === 'analyst') ?? false))

/** One wave: what is prepared, who has answered, letters, links, paper, opening and closing. */
export const WavePage = (props: WavePageProps) => {
  const { view, survey, wave, refused } = props
  const { wave: words, list } = view.words.trustAsking
  const message = refused && (refused.refusal === 'no-letters' ? words.noLetters : words.refusals[refused.refusal])
  const ways = [wave.isSampled ? words.sampledWay : '', wave.isOpen ? words.openWay : ''].filter(Boolean).join(', ')
  const trail = [{ label: list.title, href: paths.surveys() }, { label: wave.name }]
  const facts = [
    { term: words.survey, value: survey.name },
    { term: words.when, value: daysOf(view, wave) },
    { term: words.how, value: ways },
  ]
  return (
    <Page
      view={view}
      title={wave.name}
      acts={<StateTag view={view} wave={wave} />}
      indexed={false}
      trail={<Trail view={view} steps={trail} />}
    >
      <ErrorSummary view={view} errors={message ? { each: message } : undefined} />
      <Flow room="loose">
        <DefinitionList facts={facts} wide />
        <Rates {...props} />
        <Letters {...props} />
        <Links {...props} />
        {showsFound(props) && (
          <p>
            <a href={paths.waveResult(wave.slug)}>{words.found}</a>
          </p>
        )}
        <Moves {...props} />
      </Flow>
    </Page>
  )
}
