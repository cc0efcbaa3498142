import { promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { countInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { DangerLine } from '#ui/notice.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Grid, Opening, Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { FrontContent } from './front-view.ts'
import { ProblemTile } from './problem-tile.pages.tsx'

type Part = { view: View; content: FrontContent }

/** "Find your neighborhood": a plain form that asks the server, so that it works everywhere. */
export const FindForm = ({ view, text = '' }: { view: View; text?: string }) => {
  const words = view.words.home.front
  return (
    <AskForm action={paths.find()} label={words.find}>
      <TextField view={view} name="address" label={words.find} hint={words.findHint} value={text} autocomplete="address-line1" />
      <Button icon="search">{words.findAct}</Button>
    </AskForm>
  )
}

const Figure = ({ value, words }: { value: string; words: string }) => (
  <div class="number">
    <p class="value">{value}</p>
    <p class="says muted">{words}</p>
  </div>
)

const Figures = ({ view, content }: Part) => {
  const words = view.words.home.front
  const { kept, due } = content.kept
  return (
    <Section title={words.numbers}>
      <Grid columns="four">
        <Figure value={countInWords(view, content.reports)} words={words.reports(content.reports)} />
        <Figure
          value={content.inTime === undefined ? '–' : percentInWords(view, content.inTime)}
          words={content.inTime === undefined ? words.answeredInTimeNone : words.answeredInTime}
        />
        <Figure value={due === 0 ? '–' : `${kept} / ${due}`} words={due === 0 ? words.keptNone : words.kept} />
        <Figure value={countInWords(view, content.openProblems)} words={words.open(content.openProblems)} />
      </Grid>
    </Section>
  )
}

const Working = ({ view, content }: Part) => {
  const words = view.words.home.front
  return (
    <Section title={words.working} aside={<a href={paths.problems()}>{words.all}</a>}>
      {content.problems.length === 0 ? (
        <EmptyState
          title={words.workingEmpty}
          acts={
            <ButtonLink href={paths.report()} kind="quiet">
              {words.report}
            </ButtonLink>
          }
        />
      ) : (
        <Grid>
          {content.problems.map((problem) => (
            <ProblemTile view={view} problem={problem} />
          ))}
        </Grid>
      )}
    </Section>
  )
}

const Neighborhoods = ({ view, content }: Part) => {
  const words = view.words.home
  return (
    <Section title={words.front.neighborhoods} aside={<a href={paths.neighborhoods()}>{words.front.all}</a>}>
      <Grid columns="four">
        {content.neighborhoods.slice(0, 12).map(({ slug, name, officer }) => (
          <Card title={name} href={paths.neighborhood(slug)} door>
            <p class="small muted">{officer ? words.neighborhoods.officer(officer) : words.neighborhoods.noOfficer}</p>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

/** The front page of an agency: find your neighborhood, report, what the chief promised, what is being worked on. */
export const FrontPage = ({ view, content }: Part) => {
  const words = view.words.home.front
  return (
    <Page view={view} title={view.agency.name} description={words.lede} shape="full">
      <Opening
        eyebrow={view.agency.name}
        title={words.title}
        lede={words.lede}
        acts={
          <>
            <ButtonLink href={paths.report()} icon="plus">
              {words.report}
            </ButtonLink>
            <ButtonLink href={paths.howItWorks()} kind="quiet">
              {view.words.home.how.title}
            </ButtonLink>
          </>
        }
        note={<DangerLine view={view} />}
      >
        <Card>
          <FindForm view={view} />
        </Card>
      </Opening>
      <Section title={words.chief} aside={<a href={paths.promises({ owner: 'chief' })}>{words.all}</a>}>
        <Card>
          {content.chiefPromises.length === 0 ? (
            <p class="muted">{words.chiefEmpty}</p>
          ) : (
            <PromiseList view={view} promises={content.chiefPromises.map((promise) => promiseLine(view, promise))} />
          )}
        </Card>
      </Section>
      <Working view={view} content={content} />
      <Figures view={view} content={content} />
      <Neighborhoods view={view} content={content} />
    </Page>
  )
}
