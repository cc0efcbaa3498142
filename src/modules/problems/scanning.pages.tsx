import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { LineChart } from '#ui/chart-line.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section, Split } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { CHEERS } from './cheers.ts'
import { AreaMap } from './problem-pieces.pages.tsx'
import { monthIn } from './problem-wording.ts'
import { Scan, type ScanningProps } from './scanning-form.pages.tsx'
import { WorkFrame } from './work-frame.pages.tsx'

const Counts = ({ view, found, months }: ScanningProps) => {
  const { scanning } = view.words.problems
  const total = (months ?? []).reduce((sum, month) => sum + month.incidents + month.reports, 0)
  return (
    <Section title={scanning.counts}>
      <Split>
        <div>
          {!months && <p class="muted">{scanning.countsNeedArea}</p>}
          {months && (
            <LineChart
              view={view}
              title={scanning.counts}
              desc={scanning.countsOf(total, months.length)}
              note={scanning.countsOf(total, months.length)}
              moments={months.map(({ month }) => monthIn(view.language, month))}
              series={[
                { name: scanning.incidents, values: months.map(({ incidents }) => ({ value: incidents })) },
                { name: scanning.reported, values: months.map(({ reports }) => ({ value: reports })), dashed: true },
              ]}
              format={String}
            />
          )}
        </div>
        {found.problem.area && <AreaMap view={view} label={found.problem.title} area={found.problem.area} background={found.background} />}
      </Split>
    </Section>
  )
}

/** The same for those who may only read. */
const Scanned = ({ view, found }: ScanningProps) => {
  const { scanning, cheers, analysis } = view.words.problems
  const facts = CHEERS.map((question) => ({ term: cheers[question].question, value: found.problem.cheers[question] || analysis.unknown }))
  return (
    <Section title={scanning.cheers}>
      <DefinitionList facts={facts} />
    </Section>
  )
}

const Reports = ({ view, found, may, refused }: ScanningProps) => {
  const { scanning } = view.words.problems
  const { problem, reports } = found
  return (
    <Section title={scanning.reports} aside={String(reports.length)}>
      {reports.length === 0 && <p class="muted">{scanning.noReports}</p>}
      <ul class="rows">
        {reports.map(({ id, reference, category }) => (
          <li>
            <a href={paths.reportPage(reference)}>{`${reference}: ${categoryName(category, view.language)}`}</a>
            {may.work && (
              <Form view={view} action={paths.problemPartings(problem.slug)} layout="plain">
                <Button kind="soft" name="report" value={id} label={`${scanning.part}: ${reference}`}>
                  {scanning.part}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may.work && (
        <Form view={view} action={paths.problemReports(problem.slug)}>
          <TextField
            view={view}
            name="references"
            label={scanning.join}
            hint={scanning.joinHint}
            autocomplete="off"
            value={refused?.typed.references}
            error={refused?.errors.references}
          />
          <FormActs>
            <Button kind="quiet" icon="plus">
              {scanning.joinAct}
            </Button>
          </FormActs>
        </Form>
      )}
    </Section>
  )
}

/** Look: what happens, where, how often, and whether it is a problem at all. */
export const ScanningPage = (props: ScanningProps) => (
  <WorkFrame {...props} stage="scanning">
    <Counts {...props} />
    {props.may.assess ? <Scan {...props} /> : <Scanned {...props} />}
    <Reports {...props} />
  </WorkFrame>
)
