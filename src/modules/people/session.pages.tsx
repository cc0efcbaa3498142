import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { nearInWords } from '#ui/calendar.ts'
import { Form } from '#ui/form.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import { deviceNames } from './device.ts'
import { SIGN_IN_WAYS } from './session.ts'

export type SessionCard = {
  readonly id: string
  readonly device: string
  readonly how: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** A device as its owner would call it: "Chrome on Android". */
export const deviceWords = (view: View, device: string) => {
  const { browser, system } = deviceNames(device)
  return view.words.people.device(browser, system)
}

const wayWords = (view: View, how: string) => {
  const way = SIGN_IN_WAYS.find((known) => known === how)
  return way ? view.words.people.ways[way] : ''
}

type Props = { view: View; sessions: readonly SessionCard[] /** The one this page is seen in. */; sessionId: string }

/** Where somebody is signed in, each with a way to end it. */
export const SessionList = ({ view, sessions, sessionId }: Props) => {
  const words = view.words.people.account
  const items = sessions.map(({ id, device, how, createdAt, seenAt }) => ({
    title: id === sessionId ? <strong>{`${deviceWords(view, device)} (${words.thisOne})`}</strong> : deviceWords(view, device),
    note: `${words.signedIn(nearInWords(view, createdAt), wayWords(view, how))}; ${words.seen(nearInWords(view, seenAt))}`,
    act:
      id === sessionId ? undefined : (
        <div class="wide-acts">
          <Form view={view} action={paths.accountSessionEnd(id)} layout="plain">
            <Button kind="soft" label={words.endNamed(deviceWords(view, device))}>
              {words.endSession}
            </Button>
          </Form>
        </div>
      ),
  }))
  return (
    <Section title={words.sessionsTitle} id="sessions">
      <Flow>
        <StackList items={items} label={words.sessionsTitle} />
        {sessions.length > 1 && (
          <Form view={view} action={paths.accountSessionsEnd()} layout="plain">
            <Button kind="quiet">{words.endAll}</Button>
          </Form>
        )}
      </Flow>
    </Section>
  )
}
