import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { weekdayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import type { AbstractionOfShift, RefusalToName } from './abstraction.ts'
import { abstractionErrors, NamingFields } from './abstraction-form.pages.tsx'
import { wasWords } from './shift.pages.tsx'

type WaitingProps = {
  view: View
  waiting: readonly AbstractionOfShift[]
  refusal?: { readonly id: string; readonly name: RefusalToName } | undefined
  typed?: Readonly<Record<string, string>> | undefined
}

/** What was taken off the viewer's beats and nobody has said why. Each is settled here. */
export const WaitingPage = ({ view, waiting, refusal, typed }: WaitingProps) => {
  const words = view.words.shifts.abstractions
  const errors = refusal ? abstractionErrors({ view, name: refusal.name, on: `-${refusal.id}` }) : {}
  return (
    <Page view={view} title={words.title} eyebrow={words.short} lede={words.lede} shape="narrow">
      <ErrorSummary view={view} errors={errors} />
      {waiting.length === 0 && (
        <EmptyState icon="circle-check" title={words.none} level={2}>
          {words.noneText}
        </EmptyState>
      )}
      <div class="flow">
        {waiting.map((one) => (
          <Card
            eyebrow={one.beatName}
            title={`${one.officerName}, ${weekdayInWords(view, one.startsAt)}`}
            href={paths.shift(one.shiftId)}
            level={2}
          >
            <p>{wasWords(view, one)}</p>
            <Form view={view} action={paths.abstractionReasons(one.id)}>
              <NamingFields view={view} typed={typed} errors={errors} on={`-${one.id}`} />
              <FormActs>
                <Button>{words.name.act}</Button>
              </FormActs>
            </Form>
          </Card>
        ))}
      </div>
    </Page>
  )
}
