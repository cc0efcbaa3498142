import { Button, ButtonLink } from './button.tsx'
import { clockInWords, dayInWords } from './calendar.ts'
import { Card } from './card.tsx'
import { DefinitionList, Details } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { Face, INVENTED_FACES } from './face.tsx'
import type { GalleryExample } from './gallery.ts'
import { EXAMPLE_ITEMS, EXAMPLE_PINS } from './ground.gallery.tsx'
import { YouSaidWeDid } from './heard.tsx'
import { Page } from './layout.tsx'
import { MAP_ISLANDS, MapWithList } from './map-with-list.tsx'
import { DangerLine, Notice } from './notice.tsx'
import { NumberWithInterval } from './number-with-interval.tsx'
import { Pagination } from './pagination.tsx'
import { PersonCard, Portrait } from './person-card.tsx'
import { type PromiseLine, PromiseList } from './promise-card.tsx'
import { Cluster, Flow, Grid, Opening, Section, Split, ThumbBar } from './section.tsx'
import { StackList } from './stack-list.tsx'
import { State, Tag } from './state.tsx'
import { Steps } from './steps.tsx'
import { Table } from './table.tsx'
import { ThumbLink } from './thumb-link.tsx'
import { Timeline } from './timeline.tsx'
import { Tabs, Trail } from './trail.tsx'
import type { View } from './view.ts'

const STAGES = [{ label: 'Look' }, { label: 'Understand' }, { label: 'Act' }, { label: 'Check' }]
const hoursAgo = (view: View, hours: number) => new Date(view.now.getTime() - hours * 3_600_000)

const promises = (view: View): PromiseLine[] => [
  {
    what: 'Repair the four lamps on the school path',
    href: '#a',
    state: 'late',
    stateWords: 'Late by 4 days',
    owner: 'City lighting',
    toWhom: "the parents' group",
    byWhen: dayInWords(view, hoursAgo(view, 96)),
  },
  {
    what: 'Walk the lane every Friday and Saturday at closing time until January',
    state: 'kept',
    stateWords: 'Kept so far, 14 of 14',
    owner: 'Officer Diallo',
    toWhom: 'the residents of Mill Lane',
  },
  {
    what: 'Lend the workshop for the bike-marking day',
    state: 'kept',
    owner: 'Elm Square Repair Club',
    toWhom: 'everyone',
    history: 'Forty-one bikes were marked.',
  },
  {
    what: 'Publish the stop numbers for the square each quarter',
    state: 'broken',
    owner: 'Chief Okafor',
    toWhom: 'the town',
    byWhen: 'October 31',
  },
  { what: 'Bring the noise meter on Saturday', state: 'open', owner: 'Officer Diallo', toWhom: 'Mill Lane' },
  { what: 'Move the bins away from the playground', state: 'released', owner: 'City parks', toWhom: 'Friends of Elm Square' },
]

const Officer = ({ view }: { view: View }) => (
  <PersonCard
    view={view}
    name="Amara Diallo"
    href="#amara"
    eyebrow="Your officer since 2023"
    face={INVENTED_FACES[0]}
    note="Speaks English, French, some Spanish"
    words="If you see me with a coffee, I have time. That is what the coffee is for."
    lines={[
      { icon: 'map-pin', words: 'Walking the market, Thursday 4 to 6 pm' },
      { icon: 'calendar', words: 'Neighborhood meeting, December 3, library' },
      {
        icon: 'message-circle',
        words: [
          <a href="#write">{view.words.shell.person.write('Amara')}</a>,
          <span class="muted small"> Answers within 72 hours, 9 times in 10.</span>,
        ],
      },
    ]}
  />
)

const Work = ({ view }: { view: View }) => (
  <Grid>
    <Card eyebrow="Started in June, 14 reports" title="Night noise and broken glass behind the two bars" href="#noise" door>
      <p class="muted">Both bars close at 2 am and empty into the same lane.</p>
      <Steps view={view} steps={STAGES} now={2} />
      <p class="small muted">Staggered closing since October 1. We check on January 15.</p>
    </Card>
    <Card eyebrow="Started in March, 9 reports" title="Bikes stolen at the station racks" href="#bikes" door>
      <p class="muted">Racks nobody can see from the ticket window.</p>
      <Steps view={view} steps={STAGES} now={3} />
      <p>
        <State view={view} state="kept" words="It worked" /> <span class="muted small">About 6 in 10 fewer, and not moved elsewhere.</span>
      </p>
    </Card>
    <Card eyebrow="Started last week, 3 reports" title="Dark path between the school and Mill Street" href="#path" door>
      <p class="muted">Four lamps out; parents walk the long way.</p>
      <Steps view={view} steps={STAGES} now={0} />
      <p class="small muted">Walk with us on Tuesday, 5 pm, at the school gate.</p>
    </Card>
  </Grid>
)

const Neighborhood = ({ view }: { view: View }) => (
  <Page view={{ ...view, here: '/neighborhoods/elm-square' }} title="Elm Square" shape="full" islands={MAP_ISLANDS}>
    <Opening
      eyebrow="Neighborhood"
      title="Elm Square"
      lede="3,412 people, 41 blocks, one officer who knows the bakery opens at five."
      acts={
        <>
          <ButtonLink href="#report" icon="plus">
            {view.words.shell.navigation.report}
          </ButtonLink>
          <ButtonLink href="#tip" kind="quiet">
            Say something in confidence
          </ButtonLink>
        </>
      }
      note={<DangerLine view={view} />}
    >
      <Officer view={view} />
    </Opening>
    <Section title="What we are working on together" aside={<a href="#all">All 7</a>}>
      <Work view={view} />
    </Section>
    <section class="section">
      <Split>
        <Card level={2} title="Promises">
          <p class="muted">Everything somebody said they would do here. 41 of 47 kept this year.</p>
          <PromiseList view={view} promises={promises(view)} />
          <p>
            <a href="#promises">All 63 promises</a>
          </p>
        </Card>
        <Card level={2} title="What changed">
          <YouSaidWeDid
            view={view}
            entries={[
              {
                said: 'the crossing at Mill Street feels unsafe at school time.',
                did: 'put two volunteers and Officer Diallo there until the lights come in March.',
                done: true,
              },
              { said: 'nobody answers at night.', did: 'publish who does, and how fast: 3 in 4 within ten minutes.', done: true },
              {
                said: 'the bins by the park are always full.',
                did: 'get a second collection. The city declined, and says why.',
                done: false,
              },
            ]}
          />
        </Card>
      </Split>
    </section>
    <Section title="Reported in the last 30 days">
      <MapWithList view={view} label="Elm Square" data={EXAMPLE_PINS} items={EXAMPLE_ITEMS} />
    </Section>
  </Page>
)

const Today = ({ view }: { view: View }) => (
  <Page
    view={{ ...view, viewer: { accountId: 'a', name: 'Amara Diallo', roles: ['officer'] }, here: '/inbox' }}
    title="Good afternoon, Amara"
    lede="41 free minutes until the meeting at 5."
    shape="on-foot"
    thumb={
      <ThumbBar label="Your acts">
        <ThumbLink href="#book">Beat book</ThumbLink>
        <ThumbLink href="#report">Report</ThumbLink>
        <ThumbLink href="#log" icon="plus" main>
          Log contact
        </ThumbLink>
      </ThumbBar>
    }
  >
    <Section title="Promised and due" aside="2">
      <StackList
        items={[
          {
            title: 'Call 14 Alder Court back about the side door',
            note: ['promised Monday, ', <span class="warm-words">due today</span>],
            act: <Button kind="soft">Kept</Button>,
          },
          {
            title: 'Ask lighting about the school path again',
            note: ['your request, ', <span class="warm-words">4 days late</span>, ', goes to Lt. Reyes tonight'],
            act: <Button kind="soft">Chase</Button>,
          },
        ]}
      />
    </Section>
    <Section title="Waiting for your answer" aside="3">
      <StackList
        items={[
          {
            title: '"The glass is back on the playground"',
            href: '#1',
            note: '2 hours ago, answer due tomorrow noon',
            act: (
              <ButtonLink href="#1" kind="soft">
                Answer
              </ButtonLink>
            ),
          },
          {
            title: 'Loud music after midnight, Mill Lane',
            href: '#2',
            note: 'looks like the problem you work on',
            act: (
              <ButtonLink href="#2" kind="soft">
                Join
              </ButtonLink>
            ),
          },
        ]}
      />
    </Section>
    <Section title="The next 41 minutes" aside="1.6 miles on foot">
      <StackList
        items={[
          {
            lead: clockInWords(view, hoursAgo(view, -0.2)),
            title: <strong>Alder Court, blocks 3 and 4</strong>,
            note: 'No contact for 7 weeks. 3 open reports. Mostly Spanish speakers: Lucía from the clinic can come along.',
          },
          {
            lead: clockInWords(view, hoursAgo(view, -0.45)),
            title: <strong>Repair Club</strong>,
            note: 'They lent you the workshop; the bike day needs a date. Open until 5.',
          },
        ]}
      />
    </Section>
  </Page>
)

const Pieces = ({ view }: { view: View }) => (
  <Page
    view={{ ...view, notice: 'Your report is in. We answer by Wednesday, 5 pm.' }}
    title="Street lamp out on the school path"
    eyebrow="Report 7KQ-2M4"
    lede="City lighting answers by Wednesday."
    trail={
      <Trail
        view={view}
        steps={[
          { label: view.words.shell.navigation.neighborhoods, href: '/neighborhoods' },
          { label: 'Elm Square', href: '/neighborhoods/elm-square' },
          { label: 'Report 7KQ-2M4' },
        ]}
      />
    }
  >
    <Flow room="loose">
      <Tabs
        label="Parts of this report"
        tabs={[
          { label: 'What happened', href: '#1', current: true, count: 4 },
          { label: 'Photos', href: '#2', count: 2 },
          { label: 'Similar', href: '#3' },
        ]}
      />
      <Split>
        <Timeline
          view={view}
          entries={[
            {
              at: hoursAgo(view, 1),
              kind: 'said',
              by: 'Diego Santos, city lighting',
              what: 'answered',
              words: 'The cable is cut in two places. A crew comes on Tuesday morning; until then we set up two battery lamps.',
            },
            { at: hoursAgo(view, 20), kind: 'did', by: 'Officer Diallo', what: 'gave it to city lighting', icon: 'arrow-right' },
            { at: hoursAgo(view, 20), kind: 'system', what: 'Two neighbors follow this' },
            {
              at: hoursAgo(view, 52),
              kind: 'did',
              by: 'A neighbor',
              what: 'reported it',
              icon: 'flag',
              words: 'Four lamps are out between the school and Mill Street. My daughter walks there at six.',
            },
          ]}
        />
        <Flow>
          <Card title="About this report" level={2}>
            <DefinitionList
              facts={[
                { term: 'Where', value: 'School path, Elm Square' },
                { term: 'What', value: 'Light' },
                { term: 'Reported', value: dayInWords(view, hoursAgo(view, 52)) },
              ]}
              wide
            />
            <Cluster>
              <Tag icon="lightbulb-off">Light</Tag>
              <Tag tone="accent">Elm Square</Tag>
              <Tag tone="warm">Near a school</Tag>
            </Cluster>
          </Card>
          <Notice tone="warm" title="Still dark?">
            <p>Tell us with one tap, and it goes back to the crew.</p>
          </Notice>
          <Notice tone="bad">
            <p>The message could not be sent. It is kept here; try again in a minute.</p>
          </Notice>
          <Cluster>
            <Button kind="quiet" icon="thumbs-down">
              Still there
            </Button>
            <Button icon="check">Fixed</Button>
            <Button kind="grave" icon="trash-2">
              Remove
            </Button>
            <Button kind="text">Cancel</Button>
            <Button disabled>Send</Button>
          </Cluster>
        </Flow>
      </Split>
      <div>
        <Details summary="What happens to my report?">
          <p>The officer of your neighborhood reads it within a day.</p>
        </Details>
        <Details summary="Who can see it?" open>
          <p>Everybody sees what and roughly where. Nobody sees who.</p>
        </Details>
      </div>
      <Steps view={view} steps={STAGES.map((stage) => ({ ...stage, href: `#${stage.label}` }))} now={1} large />
      <Table
        caption="Answered in time, by unit"
        columns={[
          { head: 'Unit', cell: (row: string[]) => row[0] },
          { head: 'Reports', cell: (row) => row[1], figure: true },
          { head: 'In time', cell: (row) => row[2], figure: true },
        ]}
        rows={[
          ['Elm Square beat', '143', '96%'],
          ['City lighting', '61', '54%'],
          ['Parks and recreation', '38', '81%'],
        ]}
      />
      <Pagination view={view} newer="?before=1" older="?before=2" />
      <EmptyState level={2} icon="calendar" title="No meeting is planned" acts={<ButtonLink href="#plan">Plan one</ButtonLink>}>
        The next meeting of Elm Square will stand here, with its agenda and what was promised last time.
      </EmptyState>
    </Flow>
  </Page>
)

const People = ({ view }: { view: View }) => (
  <Page view={view} title="Faces and states" description="Drawn people and states of promises">
    <Section title="Twelve faces">
      <Cluster>
        {INVENTED_FACES.map((spec, index) => (
          <Face spec={spec} label={`Face ${index + 1}`} />
        ))}
        <Portrait view={view} name="Somebody" />
        <Portrait view={view} name="Amara Diallo" face={INVENTED_FACES[0]} small />
      </Cluster>
    </Section>
    <Section title="Six states">
      <Cluster>
        {(['kept', 'late', 'broken', 'open', 'released', 'waiting'] as const).map((state) => (
          <State view={view} state={state} />
        ))}
      </Cluster>
    </Section>
    <Section title="Numbers">
      <Grid>
        <NumberWithInterval view={view} estimate={{ share: 0.6, low: 0.52, high: 0.68, n: 143 }} value="6 in 10">
          agree that the police here listen to the concerns of local people.
        </NumberWithInterval>
        <NumberWithInterval view={view} estimate={{ share: 0.91, low: 0.83, high: 0.96, n: 88, since: hoursAgo(view, 2400) }} modest>
          were answered within 72 hours.
        </NumberWithInterval>
        <NumberWithInterval view={view} estimate={{ share: 1, low: 0.4, high: 1, n: 4 }} />
      </Grid>
    </Section>
  </Page>
)

export const gallery: GalleryExample[] = [
  { name: 'a neighborhood page', render: (view) => <Neighborhood view={view} /> },
  { name: 'an officer on foot', render: (view) => <Today view={view} /> },
  { name: 'pieces of a report page', render: (view) => <Pieces view={view} /> },
  { name: 'faces, states and numbers', render: (view) => <People view={view} /> },
]
