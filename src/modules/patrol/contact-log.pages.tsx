import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { IslandData } from '#ui/island.tsx'
import type { View } from '#ui/view.ts'

/** Every sentence the script may have to say, in the page's language. */
const sayings = ({ words }: View) => {
  const { offline, kinds, refusals, found, form, list } = words.contacts
  const said = Object.fromEntries(
    (['phone', 'email', 'plate', 'person', 'immigration', 'describes-person', 'crime', 'number', 'address'] as const).map((kind) => [
      kind,
      found.says(found[kind]),
    ]),
  )
  const people = { one: list.people(1), many: list.people(1234567).replace('1234567', '{n}') }
  return {
    offline,
    kinds,
    refusals,
    found: said,
    title: found.title,
    records: found.records,
    save: words.contacts.save,
    saveChanges: words.contacts.saveChanges,
    namesNobody: form.namesNobody,
    namesNobodyHint: form.namesNobodyHint,
    hereRefused: form.hereRefused,
    hereUnknown: form.hereUnknown,
    hereHint: form.hereHint,
    somewhere: list.somewhere,
    people,
  } // prettier-ignore
}

/** What one contact that is not sent yet looks like; the script fills it in. */
const WaitingTemplate = ({ view }: { view: View }) => {
  const { offline } = view.words.contacts
  return (
    <template data-part="waiting">
      <li class="waiting">
        <div>
          <strong data-say="title"></strong>
          <span class="small" data-say="note"></span>
          <span class="small warm-words" data-say="why"></span>
        </div>
        <div class="cluster">
          <Button type="button" kind="soft" name="change">
            {offline.change}
          </Button>
          <Button type="button" kind="soft" name="as-new">
            {offline.sendAsNew}
          </Button>
          <Button type="button" kind="text" name="remove">
            {offline.remove}
          </Button>
        </div>
      </li>
    </template>
  )
}

/** What is on the phone and not yet sent: always in sight where a script runs, and empty where none does, since then nothing stays behind. */
const Unsent = ({ view }: { view: View }) => {
  const { offline } = view.words.contacts
  return (
    <section class="unsent" aria-label={offline.unsent} data-part="unsent" hidden>
      <div class="unsent-head">
        <p role="status" data-part="state"></p>
        <div class="cluster">
          <Button type="button" kind="quiet" icon="refresh-cw" name="send">
            {offline.send}
          </Button>
          <ButtonLink kind="quiet" icon="log-in" href={paths.signIn(paths.contactLog())}>
            {offline.signIn}
          </ButtonLink>
        </div>
      </div>
      <div data-part="each">
        <Details summary={offline.each} bare>
          <ul class="stack" aria-label={offline.unsent} data-part="list"></ul>
        </Details>
      </div>
      <WaitingTemplate view={view} />
    </section>
  )
}

/** The script's place on a page: the queue of what is not sent, and around the form where there is one. */
export const LogIsland = ({ view, children }: { view: View; children?: Child }) => (
  <contact-log
    data-sync={paths.contactSync()}
    data-contacts={paths.contacts()}
    data-worker={paths.serviceWorker()}
    data-shell={paths.contactLog()}
  >
    <IslandData value={sayings(view)} />
    <p class="log-says" role="status" data-part="says"></p>
    {children}
    <Unsent view={view} />
  </contact-log>
) // prettier-ignore
