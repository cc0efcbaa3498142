import { paths } from '#paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { momentInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Flow, Section, ThumbBar } from '#ui/section.tsx'
import { ThumbLink } from '#ui/thumb-link.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { languageInWords } from './contact-choice-words.ts'
import { LogIsland } from './contact-log.pages.tsx'
import { ContactRows, whereInWords } from './contact-row.pages.tsx'
import type { ContactLine } from './contact-view.ts'

type ListProps = {
  view: View
  /** One's own of today; undefined for somebody who logs none. */
  own: readonly ContactLine[] | undefined
  others: readonly ContactLine[]
  /** Whether the list is of all beats. */
  wholeTown: boolean
  older?: string | undefined
  newer?: string | undefined
}

const LogBar = ({ view }: { view: View }) => (
  <ThumbBar label={view.words.contacts.title}>
    <ThumbLink href={paths.newContact()} icon="plus" main>
      {view.words.contacts.log}
    </ThumbLink>
  </ThumbBar>
)

const Own = ({ view, own }: { view: View; own: readonly ContactLine[] }) => {
  const { list } = view.words.contacts
  return (
    <Section title={list.own} aside={own.length > 0 ? String(own.length) : undefined}>
      <LogIsland view={view} />
      {own.length > 0 ? <ContactRows view={view} contacts={own} label={list.own} /> : <p class="muted">{list.ownEmpty}</p>}
    </Section>
  )
}

/** What waits on this phone, one's own of today, and what was logged on the beat, without naming who else. */
export const ContactsPage = ({ view, own, others, wholeTown, older, newer }: ListProps) => {
  const { title, lede, list } = view.words.contacts
  const acts = own && (
    <ButtonLink kind="quiet" href={paths.contactLog()} icon="wifi-off">
      {list.openOffline}
    </ButtonLink>
  )
  return (
    <Page
      view={view}
      title={title}
      lede={lede}
      shape="on-foot"
      acts={acts}
      islands={own ? ['contact-log'] : []}
      thumb={own && <LogBar view={view} />}
    >
      {own && <Own view={view} own={own} />}
      <Section title={wholeTown ? list.town : list.beat} lede={wholeTown ? list.townLede : list.beatLede}>
        {others.length > 0 ? (
          <ContactRows view={view} contacts={others} label={wholeTown ? list.town : list.beat} mixed />
        ) : (
          <EmptyState icon="footprints" title={list.empty}>
            {list.emptyWords}
          </EmptyState>
        )}
        <Pagination view={view} newer={newer} older={older} />
      </Section>
    </Page>
  )
}

type PageProps = {
  view: View
  contact: ContactLine
  neighborhood: string | undefined
  photos: readonly { readonly id: string; readonly width: number; readonly height: number }[]
  /** The reference of the report told here. */
  report?: string | undefined
}

const Photos = ({ view, contact, photos }: Pick<PageProps, 'view' | 'contact' | 'photos'>) => {
  const words = view.words.contacts.page
  return (
    <Section title={words.photos}>
      <div class="grid">
        {photos.map(({ id, width, height }, i) => (
          <a href={paths.contactPhoto(contact.id, id)}>
            <img
              class="photo"
              src={paths.contactPhoto(contact.id, id, 'small')}
              alt={words.photoOf(i + 1, photos.length)}
              width={width}
              height={height}
              loading="lazy"
            />
          </a>
        ))}
      </div>
    </Section>
  )
}

function factsOf({ view, contact, neighborhood }: Pick<PageProps, 'view' | 'contact' | 'neighborhood'>) {
  const { page, themes, list } = view.words.contacts
  return [
    { term: page.when, value: momentInWords(view, contact.happenedAt) },
    { term: page.where, value: whereInWords(view, contact) },
    ...(neighborhood ? [{ term: page.neighborhood, value: neighborhood }] : []),
    { term: page.people, value: list.people(contact.people) },
    ...(contact.themes.length > 0 ? [{ term: page.themes, value: contact.themes.map((theme) => themes[theme]).join(', ') }] : []),
    { term: page.language, value: languageInWords(view, contact.language) },
    { term: page.began, value: contact.beganBy === 'officer' ? page.beganOfficer : page.beganResident },
  ]
}

/** One contact: when, where, what about, what came of it. */
export const ContactPage = (props: PageProps) => {
  const { view, contact, photos, report } = props
  const { page, kinds } = view.words.contacts
  return (
    <Page
      view={view}
      title={`${kinds[contact.kind]}, ${whereInWords(view, contact)}`}
      shape="narrow"
      trail={<Trail view={view} steps={[{ label: page.back, href: paths.contacts() }]} />}
    >
      <Flow room="loose">
        <Card>
          <DefinitionList facts={factsOf(props)} />
        </Card>
        {contact.line && (
          <Card eyebrow={page.line}>
            <p>{contact.line}</p>
          </Card>
        )}
        {contact.isForgotten && <p class="muted">{page.forgotten}</p>}
        {(contact.promiseId || report) && (
          <p class="cluster">
            {contact.promiseId && (
              <ButtonLink kind="quiet" icon="handshake" href={paths.promise(contact.promiseId)}>
                {page.promise}
              </ButtonLink>
            )}
            {report && (
              <ButtonLink kind="quiet" icon="inbox" href={paths.inboxReport(report)}>
                {page.report}
              </ButtonLink>
            )}
          </p>
        )}
        {photos.length > 0 && <Photos {...props} />}
        <p class="small muted">{page.note}</p>
      </Flow>
    </Page>
  )
}
