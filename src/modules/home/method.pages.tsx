import type { Child } from 'hono/jsx'
import { METHODS, type MethodSlug } from '#engines/method.ts'
import { paths } from '#paths.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Grid, Opening, Section, Split } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type Appearance, groupOf, METHOD_APPEARS, methodAfter } from './method.ts'
import { FORMULAS } from './method-formula.pages.tsx'
import { Formula, Sign } from './method-math.pages.tsx'
import { IconPoints, Points } from './method-points.pages.tsx'
import { methodWords } from './method-words.ts'

const Part = ({ title, children }: { title: string; children?: Child }) => (
  <div>
    <h2>{title}</h2>
    {children}
  </div>
)

type PieceProps = { view: View; slug: MethodSlug }

const Plainly = ({ view, slug }: PieceProps) => {
  const { parts } = view.words.methods
  const words = methodWords(view.words, slug)
  return (
    <>
      <div class="section explained">
        <Split>
          <Part title={parts.does}>
            {words.does.map((text) => (
              <p>{text}</p>
            ))}
          </Part>
          <Part title={parts.not}>
            <IconPoints icon="ban" points={words.not} />
          </Part>
        </Split>
      </div>
      <div class="section explained">
        <Grid>
          <Part title={parts.needs} children={<Points points={words.needs} />} />
          <Part title={parts.refuses} children={<Points points={words.refuses} />} />
          <Part title={parts.limits} children={<Points points={words.limits} />} />
        </Grid>
      </div>
    </>
  )
}

const Checking = ({ view, slug }: PieceProps) => {
  const { parts } = view.words.methods
  const { formula, here, checked } = methodWords(view.words, slug)
  const { version, engine, sources } = METHODS[slug]
  const facts = [
    { term: parts.checked, value: <Points points={checked} /> },
    { term: parts.sources, value: <Points points={sources} lang="en" /> },
    { term: parts.version, value: parts.versionOf(version) },
    { term: parts.engine, value: <code>{engine}</code> },
  ]
  return (
    <Section title={parts.checking}>
      <Flow room="loose">
        <Card title={parts.formula}>
          <Formula lines={FORMULAS[slug]} said={formula.said} saidLabel={parts.said} />
          <DefinitionList facts={formula.where.map(({ sign, means }) => ({ term: <Sign text={sign} />, value: means }))} />
        </Card>
        <div class="checking">
          <h3>{parts.here}</h3>
          <Points points={here} />
        </div>
        <div class="checking">
          <DefinitionList facts={facts} />
        </div>
      </Flow>
    </Section>
  )
}

const APPEARS: Record<Appearance, string> = {
  problems: paths.problems(),
  report: paths.report(),
  reports: paths.reports(),
  incidents: paths.incidents(),
  neighborhoods: paths.neighborhoods(),
  'beat-time': paths.beatTime(),
}

/** One method: what it does, what an answer looks like, what it is not; then what one needs to check it. */
export const MethodPage = ({ view, slug }: PieceProps) => {
  const { parts, groups, appears, short } = view.words.methods
  const { name, question, example } = methodWords(view.words, slug)
  const where = METHOD_APPEARS[slug]
  return (
    <Page
      view={view}
      title={name}
      description={question}
      shape="full"
      trail={<Trail view={view} steps={[{ label: short, href: paths.methods() }, { label: name }]} />}
    >
      <Opening eyebrow={groups[groupOf(slug)].title} title={name} lede={question}>
        <Card eyebrow={parts.example}>
          <p class="example">{example}</p>
          <p class="small muted">{parts.invented}</p>
        </Card>
      </Opening>
      <Plainly view={view} slug={slug} />
      <Checking view={view} slug={slug} />
      <div class="section">
        <Grid columns="two">
          <Card eyebrow={parts.where} title={appears[where]} href={APPEARS[where]} level={2} door />
          <Card
            eyebrow={parts.next}
            title={methodWords(view.words, methodAfter(slug)).name}
            href={paths.method(methodAfter(slug))}
            level={2}
            door
          />
        </Grid>
        <p class="all-methods">
          <a href={paths.methods()}>{view.words.methods.all}</a>
        </p>
      </div>
    </Page>
  )
}
