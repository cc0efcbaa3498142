import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { clockInWords, weekdayInWords } from '#ui/calendar.ts'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { MapWithList } from '#ui/map-with-list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section, ThumbBar } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { ThumbLink } from '#ui/thumb-link.tsx'
import type { View } from '#ui/view.ts'
import { stopName } from './plan-line.pages.tsx'
import { stopItem } from './plan-stop.pages.tsx'
import { aboutMoment, type PlanContent, type Walk } from './plan-view.ts'

type PlanProps = { view: View; content: PlanContent }

const WalkSection = ({ view, walk }: { view: View; walk: Walk }) => {
  const words = view.words.plan
  const [from, until] = [clockInWords(view, aboutMoment(walk.from)), clockInWords(view, aboutMoment(walk.until))]
  const { map, line, lines, spots } = walk
  const pins = lines.map(({ id, of }, index) => {
    return { item: id, at: spots[index]!, mark: String(index + 1), ...(of.rank > 1 ? { tone: 'warm' as const } : {}) }
  })
  return (
    <Section title={words.walk(from, until)} aside={walk.before === null ? words.beforeEnd : words.before(walk.before)}>
      <MapWithList
        view={view}
        label={words.mapOf}
        data={map ? { ...map, walk: line, pins } : { bounds: [0, 0, 1, 1], pins: [] }}
        items={lines.map((one, index) => stopItem(view, one, index + 1))}
        note={false}
        moving="never"
      />
    </Section>
  )
}

/** While away on a call: since when, and the way back into the plan. */
const Away = ({ view, since, content }: { view: View; since: Date; content: PlanContent }) => {
  const { away } = view.words.plan
  const choices = [{ value: '', label: away.last }, ...content.here.map(({ location, name }) => ({ value: String(location), label: name }))]
  return (
    <div class="flow">
      <Notice tone="warm" icon="phone" title={away.since(clockInWords(view, since))}>
        <p>{away.words}</p>
      </Notice>
      <Form view={view} action={paths.planReturns()}>
        <Select view={view} name="here" label={away.where} noBlank value="" choices={choices} />
        <FormActs>
          <Button icon="footprints" wide>
            {away.back}
          </Button>
        </FormActs>
      </Form>
    </div>
  )
}

const Again = ({ view }: { view: View }) => {
  const { again } = view.words.plan
  return (
    <Form view={view} action={paths.planMaking()}>
      <p>{again.words}</p>
      <FormActs>
        <Button kind="quiet" icon="refresh-cw">
          {again.act}
        </Button>
      </FormActs>
    </Form>
  )
}

const Foot = ({ view, content }: PlanProps) => {
  const words = view.words.plan
  return (
    <div class="section flow">
      <Details summary={words.again.title}>
        <Again view={view} />
      </Details>
      <p class="small muted">{words.yours}</p>
      <p class="small muted">{words.basis[content.basis]}</p>
      <p class="small">
        <a href={paths.method('contact-plan')}>{words.how}</a>
        {' · '}
        <a href={paths.followUps()}>{words.followUps.link}</a>
      </p>
    </div>
  )
}

const Thumb = ({ view, isAway }: { view: View; isAway: boolean }) => {
  const { thumb } = view.words.plan
  return (
    <ThumbBar label={thumb.label}>
      <ThumbLink href={paths.newContact()} icon="notebook-pen">
        {thumb.contact}
      </ThumbLink>
      {!isAway && (
        <Form view={view} action={paths.planCalls()} layout="plain">
          <Button kind="quiet" icon="phone" wide>
            {thumb.away}
          </Button>
        </Form>
      )}
    </ThumbBar>
  )
}

function ledeOf(view: View, { awaySince, walks }: PlanContent): string {
  const words = view.words.plan
  if (awaySince) return words.ledeAway
  const stops = walks.reduce((sum, { lines }) => sum + lines.length, 0)
  return stops > 0 ? words.lede(stops) : words.ledeUsedUp
}

/** Today's plan of the officer who looks: the walks between everything that has a time, stop by stop with why. */
export const PlanPage = ({ view, content }: PlanProps) => {
  const words = view.words.plan
  const { walks, done, awaySince } = content
  return (
    <Page
      view={view}
      title={words.title}
      eyebrow={weekdayInWords(view, view.now)}
      lede={ledeOf(view, content)}
      shape="on-foot"
      islands={['linked-list']}
      thumb={<Thumb view={view} isAway={awaySince !== null} />}
    >
      {awaySince && <Away view={view} since={awaySince} content={content} />}
      {!awaySince && walks.length > 0 && <p class="small muted">{words.acts.doneHint}</p>}
      {!awaySince && walks.map((walk) => <WalkSection view={view} walk={walk} />)}
      {!awaySince && walks.length === 0 && (
        <EmptyState icon="footprints" level={2} title={words.usedUp.title}>
          {words.usedUp.words}
        </EmptyState>
      )}
      {done.length > 0 && (
        <Section title={words.doneToday}>
          <StackList items={done.map((line) => ({ title: stopName(view, line), note: words.kinds[line.of.kind] }))} />
        </Section>
      )}
      <Foot view={view} content={content} />
    </Page>
  )
}
