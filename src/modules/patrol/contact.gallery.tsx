import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { ContactPage, ContactsPage } from './contact.pages.tsx'
import { type ContactChoices, LANGUAGE_CODES } from './contact-choice.ts'
import { languageInWords } from './contact-choice-words.ts'
import { emptyForm } from './contact-form.ts'
import { NewContactPage } from './contact-new.pages.tsx'
import { ContactShellPage } from './contact-shell.pages.tsx'
import type { ContactLine } from './contact-view.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const as = (view: View, role: 'officer' | 'analyst'): View => ({
  ...view,
  viewer: { accountId: id(1), name: 'Amara Diallo', roles: [role] },
})

const somewhere = (value: string, label: string) => ({ value, label, lat: 41, lng: -40 })
const choices = (view: View): ContactChoices => ({
  places: ['Mill Street Bakery', 'Marlow Bridge Library', 'Alder School', 'Square Laundromat'].map((label, i) =>
    somewhere(`place:${i}`, label),
  ),
  blocks: [100, 200, 300].map((hundred) => somewhere(`block:${hundred}`, view.words.contacts.blockOf(hundred, 'Elm Street'))),
  usual: ['place:0', 'block:200', 'place:1', 'place:2', 'block:300', 'place:3'],
  languages: LANGUAGE_CODES.slice(0, 8).map((code) => ({ value: code, label: languageInWords(view, code) })),
  categories: [{ value: 'lamp', label: 'Street lamp' }],
  names: [],
}) // prettier-ignore

const LINE: ContactLine = {
  ...{ id: id(20), kind: 'visit', happenedAt: new Date('2026-11-22T20:10:00Z'), beganBy: 'resident', placeId: null, placeName: null },
  ...{
    block: 1,
    blockName: '200 block of Elm Street',
    neighborhoodId: id(2),
    people: 2,
    themes: ['lighting', 'feeling-safe'],
    language: 'es',
  },
  ...{ line: 'Walks the long way home after dark since the lamps went out.', promiseId: id(3), reportId: id(4) },
  ...{ photos: 1, isForgotten: false, isMine: true },
}
const TALK: ContactLine = {
  ...LINE,
  id: id(21),
  kind: 'chat',
  placeId: id(5),
  placeName: 'Mill Street Bakery',
  people: 1,
  themes: ['thanks'],
  language: 'en',
  line: null,
} // prettier-ignore
const FAIR: ContactLine = {
  ...LINE,
  id: id(22),
  kind: 'event',
  happenedAt: new Date('2026-11-19T20:10:00Z'),
  blockName: null,
  people: 140,
  themes: [],
  isMine: false,
  line: null,
} // prettier-ignore

export const gallery: GalleryExample[] = [
  {
    name: 'new: four taps',
    render: (view) => <NewContactPage view={as(view, 'officer')} choices={choices(view)} typed={emptyForm(id(9), 'en', 'place:0')} />,
  },
  {
    name: 'new: a name and a crime in the line',
    render: (view) => (
      <NewContactPage
        view={as(view, 'officer')}
        choices={choices(view)}
        typed={{ ...emptyForm(id(9), 'en', 'block:200'), line: 'Rosalind says somebody stole the bins', themes: ['litter'] }}
        errors={{ line: view.words.contacts.refusals['words-ask'] }}
        found={['person', 'crime']}
      />
    ),
  },
  { name: 'log as it is kept on the phone', render: (view) => <ContactShellPage view={view} /> },
  {
    name: 'list of an officer',
    render: (view) => (
      <ContactsPage
        view={as(view, 'officer')}
        own={[LINE, TALK]}
        others={[LINE, TALK, FAIR]}
        wholeTown={false}
        older="/contacts?before=x"
      />
    ),
  },
  {
    name: 'list none yet',
    render: (view) => <ContactsPage view={as(view, 'officer')} own={[]} others={[]} wholeTown={false} />,
  },
  {
    name: 'list of an analyst',
    render: (view) => <ContactsPage view={as(view, 'analyst')} own={undefined} others={[{ ...FAIR, line: null }]} wholeTown />,
  },
  {
    name: 'one with all that came of it',
    render: (view) => <ContactPage view={as(view, 'officer')} contact={LINE} neighborhood="Elm Square" photos={[]} report="7KM-4QX" />,
  },
  {
    name: 'after its words were removed',
    render: (view) => (
      <ContactPage
        view={as(view, 'officer')}
        contact={{ ...LINE, line: null, isForgotten: true, promiseId: null, reportId: null, photos: 0, isMine: false }}
        neighborhood="Elm Square"
        photos={[]}
      />
    ),
  },
]
