import { promiseLine } from '#modules/promises/index.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Flow, Section, Split } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { ExpectedChart, VerdictCard } from './judged.pages.tsx'
import { judgedIn } from './judged.ts'
import type { Assessment, Case } from './problem-case.ts'
import { AreaMap, Found, metersInWords } from './problem-pieces.pages.tsx'
import { techniqueOf } from './techniques.ts'

export type Part = { view: View; found: Case }

/** What we know: the analysis, causes that still stand, the area. */
export const Known = ({ view, found }: Part) => {
  const { problem, hypotheses, background } = found
  const words = view.words.problems
  const causes = hypotheses.filter(({ standing }) => standing !== 'rejected')
  return (
    <Section title={words.page.know}>
      <Split>
        <Flow>
          {problem.analysis ? problem.analysis.split(/\n+/).map((line) => <p>{line}</p>) : <p class="muted">{words.page.knowNothing}</p>}
          {causes.length > 0 && (
            <Details summary={words.page.causes} bare>
              <ul class="rows">
                {causes.map((cause) => (
                  <li>
                    <span>{cause.words}</span>
                    <div>
                      <Tag tone={cause.standing === 'supported' ? 'accent' : 'plain'}>{words.standing[cause.standing]}</Tag>
                    </div>
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </Flow>
        <div>
          {problem.area ? (
            <>
              <AreaMap view={view} label={problem.title} area={problem.area} background={background} />
              <p class="small muted">{words.page.areaWords(metersInWords(view, problem.area.radiusM))}</p>
            </>
          ) : (
            <p class="muted">{words.page.noArea}</p>
          )}
        </div>
      </Split>
    </Section>
  )
}

/** What we are trying, and who does what by when. */
export const Trying = ({ view, found }: Part) => {
  const words = view.words.problems
  const { responses, actions } = found
  return (
    <Section title={words.page.trying}>
      {responses.length === 0 && <p class="muted">{words.page.tryingNothing}</p>}
      <ul class="rows">
        {responses.map((response) => {
          const technique = techniqueOf(response.technique)
          return (
            <li>
              <span>{response.words}</span>
              <div>
                {response.isEnforcement ? (
                  <Tag>{words.response.enforcementTag}</Tag>
                ) : (
                  technique && <Tag tone="accent">{words.techniques[technique].name}</Tag>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {actions.length > 0 && (
        <Flow>
          <h3>{words.page.actions}</h3>
          <PromiseList view={view} promises={actions.map((action) => promiseLine(view, action))} />
        </Flow>
      )}
    </Section>
  )
}

/** A judgement with its chart; of assessments from before there were designs the sentence. */
const Told = ({ view, found, latest }: Part & { latest: Assessment }) => {
  const judged = judgedIn(latest.result)
  if (!judged) return <Found view={view} assessment={latest} />
  const shown = { view, made: latest, judged, design: found.designs.find(({ id }) => id === latest.designId) }
  return (
    <>
      <VerdictCard {...shown} />
      <ExpectedChart {...shown} />
    </>
  )
}

/** What the latest check found, and what those who reported say. */
export const Happened = ({ view, found }: Part) => {
  const words = view.words.problems
  const { problem, assessments, verdicts } = found
  const [latest] = assessments
  return (
    <Section title={words.page.happened}>
      <Flow>
        {latest ? <Told view={view} found={found} latest={latest} /> : <p class="muted">{words.page.happenedNothing}</p>}
        {problem.verdictAskedAt && (
          <Card title={words.page.verdict}>
            <p>{words.verdict.counts(verdicts.agree, verdicts.disagree, verdicts.waiting)}</p>
          </Card>
        )}
      </Flow>
    </Section>
  )
}
