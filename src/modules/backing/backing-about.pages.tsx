import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { View } from '#ui/view.ts'
import type { BackingRequest } from './backing.ts'
import { BackingRows } from './backing-line.pages.tsx'

type AboutProps = {
  view: View
  requests: readonly BackingRequest[]
  /** Where the new request's form knows what it is about. */
  about: { readonly report: string } | { readonly problem: string } | { readonly promise: string }
}

/** On the staff's page of a report, a problem or a promise: what was asked of whom, and the way to ask. */
export const BackingAbout = ({ view, requests, about }: AboutProps) => {
  const words = view.words.backing
  return (
    <Card level={2} title={words.extra.title} tone="sunk">
      {requests.length === 0 ? (
        <p>{words.extra.none}</p>
      ) : (
        <BackingRows view={view} label={words.extra.title} rows={requests.map((request) => ({ request }))} />
      )}
      <p>
        <ButtonLink href={paths.newBacking(about)} kind="quiet" icon="heart-handshake">
          {words.ask}
        </ButtonLink>
      </p>
      <p class="small muted">{words.extra.note}</p>
    </Card>
  )
}
