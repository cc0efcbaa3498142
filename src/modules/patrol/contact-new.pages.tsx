import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { ContactChoices } from './contact-choice.ts'
import { ContactFields } from './contact-form.pages.tsx'
import type { ContactTyped } from './contact-form.ts'
import { Found } from './contact-found.pages.tsx'
import { LogIsland } from './contact-log.pages.tsx'
import type { LineFindingKind } from './contact-words.ts'

type Props = {
  view: View
  choices: ContactChoices
  typed: ContactTyped
  errors?: FormErrors | undefined
  found?: readonly LineFindingKind[] | undefined
}

/** The bar at the thumb that saves: it belongs to the form above it. */
export const SaveBar = ({ view }: { view: View }) => (
  <div class="thumb">
    <div class="wrap">
      <Button form="contact">{view.words.contacts.save}</Button>
    </div>
  </div>
)

/** The log as a page that posts. A script, where there is one, takes over and keeps the contact on the phone first. */
export const NewContactPage = ({ view, choices, typed, errors, found = [] }: Props) => {
  const words = view.words.contacts
  return (
    <Page view={view} title={words.newTitle} lede={words.newLede} shape="on-foot" islands={['contact-log']} thumb={<SaveBar view={view} />}>
      <Flow>
        <ErrorSummary view={view} errors={errors} />
        <LogIsland view={view}>
          <Form view={view} action={paths.newContact()} id="contact" multipart>
            <ContactFields
              view={view}
              choices={choices}
              typed={typed}
              errors={errors}
              found={<Found view={view} kinds={found} ticked={typed.namesNobody ?? false} />}
            />
          </Form>
        </LogIsland>
      </Flow>
    </Page>
  )
}
