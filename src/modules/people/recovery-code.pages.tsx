import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Flow } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'

/** Fresh codes, shown this once and made to be printed; or, without any to show, how many are left and a button for new ones. */
export const RecoveryCodesPage = ({ view, codes, left }: { view: View; codes?: readonly string[] | undefined; left: number }) => {
  const words = view.words.people.recovery
  const steps = [{ label: view.words.people.account.title, href: paths.account() }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} shape="narrow" indexed={false} trail={<Trail view={view} steps={steps} />}>
      {codes ? (
        <Flow>
          <Notice tone="warm" icon="printer">
            {words.shownOnce}
          </Notice>
          <Card>
            <ul class="code-list" aria-label={words.list}>
              {codes.map((code) => (
                <li>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </Card>
          <p class="small muted">
            {view.agency.name}, {view.viewer?.name}
          </p>
          <p>
            <ButtonLink href={paths.account()}>{words.done}</ButtonLink>
          </p>
        </Flow>
      ) : (
        <Form view={view} action={paths.accountCodes()}>
          <p>{left > 0 ? words.left(left) : words.none}</p>
          <p class="muted">{words.renewHint}</p>
          <FormActs>
            <Button kind={left > 0 ? 'quiet' : 'primary'} icon="refresh-cw">
              {words.renew}
            </Button>
          </FormActs>
        </Form>
      )}
    </Page>
  )
}
