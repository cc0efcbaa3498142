import { paths } from '#paths.ts'
import { Form } from '#ui/form.tsx'
import { AppPage } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { ContactFields } from './contact-form.pages.tsx'
import { emptyForm } from './contact-form.ts'
import { LogIsland } from './contact-log.pages.tsx'
import { SaveBar } from './contact-new.pages.tsx'

/** The view of nobody: what is kept on a phone holds no name and no token. */
const viewOfNobody = (view: View): View => ({ ...view, viewer: undefined, csrf: '', notice: undefined, here: paths.contactLog() })

/** The log as it is kept on the phone: the same form without places, which the script fills in from what the phone knows. */
export const ContactShellPage = ({ view: asked }: { view: View }) => {
  const view = viewOfNobody(asked)
  const { offline, form, newLede } = view.words.contacts
  const links = [
    { href: paths.front(), label: offline.today },
    { href: paths.contacts(), label: offline.all },
  ]
  return (
    <AppPage
      view={view}
      title={offline.title}
      description={offline.description}
      lede={newLede}
      islands={['contact-log']}
      links={links}
      thumb={<SaveBar view={view} />}
    >
      <noscript>
        <p>
          <a href={paths.newContact()}>{form.plain}</a>
        </p>
      </noscript>
      <LogIsland view={view}>
        <Form view={view} action={paths.newContact()} id="contact" multipart>
          <ContactFields view={view} typed={emptyForm('', 'en')} />
        </Form>
      </LogIsland>
    </AppPage>
  )
} // prettier-ignore
