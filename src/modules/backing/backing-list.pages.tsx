import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { BackingRequest } from './backing.ts'
import type { DeskKind } from './backing-desk.ts'
import { BackingRows } from './backing-line.pages.tsx'

export type BackingListProps = {
  view: View
  desk: readonly { readonly kind: DeskKind; readonly request: BackingRequest }[]
  /** What is open and not on the viewer's desk. */
  open: readonly BackingRequest[]
  ended: readonly BackingRequest[]
  older?: string | undefined
  isFirst: boolean
}

const Acts = ({ view }: { view: View }) => {
  const words = view.words.backing
  return (
    <>
      <ButtonLink href={paths.newBacking()} icon="heart-handshake">
        {words.ask}
      </ButtonLink>
      <ButtonLink href={paths.backingTimes()} kind="quiet" icon="clock">
        {words.list.times}
      </ButtonLink>
    </>
  )
}

const Desk = ({ view, desk }: BackingListProps) => {
  const { list } = view.words.backing
  const said = ({ kind, request }: BackingListProps['desk'][number]) =>
    request.askedBy === view.viewer?.accountId ? list.kinds[kind] : [list.kinds[kind], list.by(request.askerName)].join(' · ')
  return (
    <Section title={list.desk} aside={desk.length > 0 ? desk.length : undefined}>
      {desk.length === 0 ? (
        <p class="muted">{list.deskEmpty}</p>
      ) : (
        <BackingRows view={view} label={list.desk} rows={desk.map((line) => ({ request: line.request, said: said(line) }))} />
      )}
    </Section>
  )
}

/** Requests of those who serve: what is on their desk, what else is open, what became of earlier ones. */
export const BackingListPage = (props: BackingListProps) => {
  const { view, desk, open, ended, older, isFirst } = props
  const words = view.words.backing
  const rows = (requests: readonly BackingRequest[]) =>
    requests.map((request) => ({
      request,
      said: request.askedBy === view.viewer?.accountId ? undefined : words.list.by(request.askerName),
    }))
  const isEmpty = isFirst && desk.length + open.length + ended.length === 0
  return (
    <Page view={view} title={words.title} lede={words.lede} acts={<Acts view={view} />} indexed={false}>
      {isEmpty ? (
        <EmptyState level={2} icon="heart-handshake" title={words.list.empty.title}>
          {words.list.empty.words}
        </EmptyState>
      ) : (
        <>
          {isFirst && <Desk {...props} />}
          {isFirst && (
            <Section title={words.list.open}>
              {open.length === 0 ? (
                <p class="muted">{words.list.openEmpty}</p>
              ) : (
                <BackingRows view={view} label={words.list.open} rows={rows(open)} />
              )}
            </Section>
          )}
          {ended.length > 0 && (
            <Section title={words.list.ended}>
              <BackingRows view={view} label={words.list.ended} rows={rows(ended)} />
              <Pagination view={view} newer={isFirst ? undefined : paths.backing()} older={older} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
