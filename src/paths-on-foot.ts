import { q } from './paths-query.ts'

/** URLs of the officer on foot: contacts, the plan, shifts and beat time, the beat book. */
export const onFootPaths = {
  // patrol: contacts, and the log that works without signal
  contacts: (filter: { before?: string | undefined } = {}) => `/contacts${q(filter)}`,
  newContact: (at: { place?: string | undefined; block?: string | undefined } = {}) => `/contacts/new${q(at)}`,
  contact: (id: string) => `/contacts/${id}`,
  contactPhotos: (id: string) => `/contacts/${id}/photos`,
  contactPhoto: (id: string, photo: string, size?: 'small') => `/contacts/${id}/photos/${photo}${q({ size })}`,
  contactSync: () => '/contacts/sync',
  contactLog: () => '/patrol/log',
  serviceWorker: () => '/service-worker.js',
  webManifest: () => '/manifest.webmanifest',

  // patrol: the contact plan and follow-up visits
  plan: () => '/plan',
  planMaking: () => '/plan/makings',
  planStop: (id: string) => `/plan/stops/${id}`,
  planCalls: () => '/plan/calls',
  planReturns: () => '/plan/returns',
  followUps: () => '/plan/follow-ups',
  followUp: (id: string) => `/plan/follow-ups/${id}`,

  // patrol: shifts, leave, diaries, beat time
  shifts: (filter: { beat?: string | undefined; week?: string | undefined; planned?: string; leftOut?: string } = {}) =>
    `/shifts${q(filter)}`,
  shiftPastes: () => '/shifts/pastes',
  shift: (id: string) => `/shifts/${id}`,
  shiftRemovals: (id: string) => `/shifts/${id}/removals`,
  shiftAbstractions: (id: string) => `/shifts/${id}/abstractions`,
  abstractions: () => '/abstractions',
  abstraction: (id: string) => `/abstractions/${id}`,
  abstractionReasons: (id: string) => `/abstractions/${id}/reasons`,
  abstractionRemovals: (id: string) => `/abstractions/${id}/removals`,
  leave: () => '/leave',
  leaveRemovals: (id: string) => `/leave/${id}/removals`,
  diary: (from?: string) => `/diary${q({ from })}`,
  diaryRemovals: (id: string) => `/diary/${id}/removals`,
  beatTime: () => '/beat-time',
  beatTimeOf: (slug: string, until?: string) => `/beat-time/${slug}${q({ until })}`,

  // beat book
  books: () => '/books',
  book: (beat: string) => `/beats/${beat}/book`,
  bookSearch: (beat: string, text?: string) => `/beats/${beat}/book/search${q({ text })}`,
  newBookEntry: (beat: string, from: { kind?: string } = {}) => `/beats/${beat}/book/new${q(from)}`,
  bookContacts: (beat: string) => `/beats/${beat}/book/contacts`,
  bookEntry: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}`,
  bookEntryEdit: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}/edit`,
  bookEntryConfirmations: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}/confirmations`,
  bookEntryEnd: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}/end`,
  bookEntryOrganization: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}/organization`,
  bookEntryContacts: (beat: string, id: string) => `/beats/${beat}/book/entries/${id}/contacts`,
  bookEntryContactEnd: (beat: string, id: string, contact: string) => `/beats/${beat}/book/entries/${id}/contacts/${contact}/end`,
  handovers: (beat: string) => `/beats/${beat}/handovers`,
  handover: (beat: string, id: string) => `/beats/${beat}/handover/${id}`,
  handoverPaper: (beat: string, id: string) => `/beats/${beat}/handover/${id}.pdf`,
  handoverTicks: (beat: string, id: string) => `/beats/${beat}/handover/${id}/ticks`,
  handoverPromises: (beat: string, id: string) => `/beats/${beat}/handover/${id}/promises`,
  handoverClosings: (beat: string, id: string) => `/beats/${beat}/handover/${id}/closings`,
} as const
