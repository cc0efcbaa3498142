import { ButtonLink } from './button.tsx'
import { percentInWords } from './calendar.ts'
import { Card } from './card.tsx'
import { BarChart } from './chart-bar.tsx'
import { DotsIntervalChart } from './chart-dots-interval.tsx'
import { LineChart, type Measured } from './chart-line.tsx'
import { FindingCard } from './finding-card.tsx'
import type { GalleryExample } from './gallery.ts'
import { Page } from './layout.tsx'
import { NumberWithInterval } from './number-with-interval.tsx'
import { Flow, Grid, Split } from './section.tsx'

const WAVES = ['spring 24', 'fall 24', 'spring 25', 'fall 25', 'spring 26', 'fall 26']
const around = (value: number, half: number): Measured => ({ value, low: value - half, high: value + half })
const MONTHS = Array.from(
  { length: 24 },
  (_, index) =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][index % 12]} ${index < 12 ? 25 : 26}`,
)
const wave = (start: number, drop: number) =>
  MONTHS.map((_, index) => around(Math.max(2, Math.round(start + 6 * Math.sin(index / 1.9) - (index > 14 ? drop : 0))), 5))

export const gallery: GalleryExample[] = [
  {
    name: 'charts and findings',
    render: (view) => {
      const percent = (value: number) => percentInWords(view, value)
      return (
        <Page view={view} title="Trust and what changed it">
          <Flow room="loose">
            <Card>
              <Split middle even>
                <NumberWithInterval view={view} estimate={{ share: 0.6, low: 0.52, high: 0.68, n: 143 }} value="6 in 10">
                  agree that the police here listen to the concerns of local people. No detectable change since spring.
                </NumberWithInterval>
                <LineChart
                  view={view}
                  title="Share who agree"
                  note="Elm Square, with 95% intervals"
                  desc="From 49 percent in spring 2024 to 60 percent in fall 2026, with intervals of about 8 points."
                  moments={WAVES}
                  series={[{ name: 'Elm Square', values: [0.49, 0.53, 0.58, 0.6, 0.61, 0.6].map((value) => around(value, 0.08)) }]}
                  format={percent}
                  domain={[0.2, 0.8]}
                />
              </Split>
            </Card>
            <FindingCard
              level={2}
              view={view}
              eyebrow="Candidate, found on Sunday"
              sentence="Bike thefts at the station fell by about 6 in 10 after the racks were moved, and did not move elsewhere."
              href="#finding"
              sureness={3}
              surenessWords="Strong: between 4 and 7 in 10 fewer; a fall like this by chance is rare."
              picture={
                <LineChart
                  view={view}
                  title="Thefts a month"
                  desc="The station falls from about 20 to about 9 after March 2026; the two comparison areas stay the same."
                  moments={MONTHS}
                  series={[
                    { name: 'Station racks', values: wave(20, 13) },
                    { name: 'Rest of downtown', values: wave(26, 0), dashed: true },
                    { name: 'North side', values: wave(24, 1), dashed: true },
                  ]}
                  format={String}
                  marker={{ at: 14, words: 'Racks moved' }}
                />
              }
              method={<p>Compared with two areas that had the same rise and fall before.</p>}
              acts={
                <ButtonLink href="#problem" kind="quiet">
                  Open the problem
                </ButtonLink>
              }
            />
            <Grid columns="two">
              <Card>
                <BarChart
                  view={view}
                  title="What people report"
                  note="Last 90 days"
                  desc="Noise leads with 84 reports, then light, dumped things and parking."
                  measure="Reports"
                  bars={[
                    { label: 'Noise at night', value: 84, lit: true },
                    { label: 'Street light out', value: 61 },
                    { label: 'Dumped things', value: 38 },
                    { label: 'Parking', value: 17 },
                  ]}
                  format={String}
                />
              </Card>
              <Card>
                <DotsIntervalChart
                  view={view}
                  title="Trust by neighborhood"
                  note="Fall 2026, with 95% intervals"
                  desc="Elm Square 60 percent, Orchard 66, Station 48, North Side 57; most intervals overlap."
                  rows={[
                    { label: 'Orchard', value: 0.66, low: 0.57, high: 0.74, n: '121 answers' },
                    { label: 'Elm Square', value: 0.6, low: 0.52, high: 0.68, n: '143 answers', lit: true },
                    { label: 'North Side', value: 0.57, low: 0.44, high: 0.69, n: '58 answers' },
                    { label: 'Station', value: 0.48, low: 0.39, high: 0.57, n: '117 answers' },
                  ]}
                  format={percent}
                  domain={[0.3, 0.8]}
                  reference={{ value: 0.58, words: 'Whole town' }}
                />
              </Card>
            </Grid>
          </Flow>
        </Page>
      )
    },
  },
]
