import { paths } from '#paths.ts'
import { dayInWords, percentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { BarChart } from '#ui/chart-bar.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Grid, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { abstractedShare, type BeatTime, deliveredMin, deliveredShare, SHIFTS_AT_LEAST } from './beat-time.ts'
import { hoursInWords } from './beat-time-words.pages.tsx'

export type BeatLine = { readonly slug: string; readonly name: string; readonly time: BeatTime }

type Props = {
  view: View
  since: Date
  /** Every beat with the shifts of the last three months that are over. */
  beats: readonly BeatLine[]
}

const BeatCard = ({ view, beat: { slug, name, time } }: { view: View; beat: BeatLine }) => {
  const words = view.words.beatTime
  const share = deliveredShare(time)
  const taken = abstractedShare(time)
  return (
    <Card title={name} href={paths.beatTimeOf(slug)} door>
      {time.shifts < SHIFTS_AT_LEAST || share === undefined ? (
        <p>{words.tooFew(time.shifts)}</p>
      ) : (
        <p>{words.of.sentence(hoursInWords(view, deliveredMin(time)), hoursInWords(view, time.plannedMin), percentInWords(view, share))}</p>
      )}
      <p class="muted small">
        {[
          words.shifts(time.shifts),
          taken !== undefined && time.shifts >= SHIFTS_AT_LEAST && words.takenOffShare(percentInWords(view, taken)),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </Card>
  )
}

/** Every beat's planned and delivered time of the last three months. */
export const BeatTimePage = ({ view, since, beats }: Props) => {
  const words = view.words.beatTime
  const shown = beats.filter(({ time }) => time.shifts >= SHIFTS_AT_LEAST)
  return (
    <Page view={view} title={words.title} description={words.description} eyebrow={words.short} lede={words.lede}>
      {beats.every(({ time }) => time.shifts === 0) ? (
        <EmptyState icon="clock" title={words.none} level={2}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Section title={words.lately} lede={words.latelyLede(dayInWords(view, since))}>
          {shown.length > 0 && (
            <BarChart
              view={view}
              title={words.share}
              desc={words.latelyDesc}
              note={words.neverByOfficer}
              bars={shown.map(({ name, time }) => ({ label: name, value: deliveredShare(time) ?? 0 }))}
              format={(value) => percentInWords(view, value)}
              measure={words.delivered}
              max={1}
            />
          )}
        </Section>
      )}
      {beats.length > 0 && (
        <Section title={words.beats}>
          <Grid>
            {beats.map((beat) => (
              <BeatCard view={view} beat={beat} />
            ))}
          </Grid>
        </Section>
      )}
      <p>
        <a href={paths.method('beat-time')}>{words.how}</a>
      </p>
    </Page>
  )
}
