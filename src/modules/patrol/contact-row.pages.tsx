import { paths } from '#paths.ts'
import { clockInWords, dayAt, momentInWords } from '#ui/calendar.ts'
import { Icon } from '#ui/icon.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import { blockInWords } from './contact-choice-words.ts'
import { KIND_ICONS } from './contact-form.pages.tsx'
import type { ContactLine } from './contact-view.ts'

/** Where it was, as a page says it. */
export const whereInWords = (view: View, { placeName, blockName }: Pick<ContactLine, 'placeName' | 'blockName'>): string =>
  placeName ?? (blockName === null ? view.words.contacts.list.somewhere : blockInWords(view, blockName))

const when = (view: View, at: Date) => (dayAt(view, at) === dayAt(view, view.now) ? clockInWords(view, at) : momentInWords(view, at))

/** Contacts one a row: what and where, then when, how many, what about, and the line where it may be read. `mixed`: one's own are marked. */
export const ContactRows = ({
  view,
  contacts,
  label,
  mixed,
}: {
  view: View
  contacts: readonly ContactLine[]
  label: string
  mixed?: boolean
}) => {
  const { kinds, themes, list } = view.words.contacts
  const note = (contact: ContactLine) =>
    [
      mixed && contact.isMine ? list.mine : '',
      when(view, contact.happenedAt),
      list.people(contact.people),
      contact.themes.map((theme) => themes[theme]).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <StackList
      label={label}
      items={contacts.map((contact) => ({
        lead: <Icon name={KIND_ICONS[contact.kind]} />,
        href: paths.contact(contact.id),
        title: `${kinds[contact.kind]}, ${whereInWords(view, contact)}`,
        note: (
          <>
            {note(contact)}
            {contact.line && <q class="said-line">{contact.line}</q>}
          </>
        ),
      }))}
    />
  )
}
