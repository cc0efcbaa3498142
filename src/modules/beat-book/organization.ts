import { dayAfter, isDay } from '#modules/promises/index.ts'
import { checkWords } from '#modules/reports/index.ts'

export const ORGANIZATION_KINDS = [
  'tenants',
  'school',
  'business',
  'faith',
  'youth',
  'elders',
  'sport',
  'health',
  'culture',
  'mutual-aid',
  'other',
] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

export type Organization = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly does: string
  readonly languages: readonly string[]
  readonly neighborhoodId: string | null
}

/** How somebody said yes to being kept here. */
export const CONSENT_HOW = ['in-person', 'in-writing', 'by-phone'] as const
export type ConsentHow = (typeof CONSENT_HOW)[number]

/** Whom to ask for at an organization; the row lives only as long as the consent. */
export type ContactPerson = {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly role: string
  readonly channel: string
  readonly consentHow: ConsentHow
  readonly consentOn: string
  readonly consentUntil: string
  readonly recordedBy: string
}

export type ContactDraft = Omit<ContactPerson, 'id' | 'organizationId' | 'recordedBy'>

export const CONSENT_DAYS = 365
/** How many people one organization may have here: a way in, not a list of members. */
export const MOST_CONTACTS = 3
export const LONGEST_NAME = 80

export type ContactRefusal =
  | 'no-name'
  | 'name-too-long'
  | 'no-role'
  | 'role-too-long'
  | 'no-channel'
  | 'channel-too-long'
  | 'no-consent'
  | 'consent-ahead'
  | 'consent-too-long'
  | 'consent-over'
  | 'too-many'
  | 'role-tells-more'

/** The day on which a consent given on `day` runs out unless it was given for less. */
export const consentEnds = (day: string): string => dayAfter(day, CONSENT_DAYS)

const lengthRefusal = <T extends ContactRefusal>(text: string, none: T, long: T): T | undefined =>
  text === '' ? none : text.length > LONGEST_NAME ? long : undefined

/** A role is "treasurer"; what describes or accuses somebody, or tells of papers, is none. */
const tellsMore = (role: string): boolean =>
  checkWords(role).some(({ kind }) => kind === 'describes-person' || kind === 'immigration' || kind === 'crime')

/** Every reason why a contact person is not kept; `has` is how many the organization has. Consent is for a year at most. */
export function refusalsOfContact(draft: ContactDraft, has: number, today: string): ContactRefusal[] {
  const { name, role, channel, consentOn, consentUntil } = draft
  const consent: ContactRefusal | undefined =
    !isDay(consentOn) || !isDay(consentUntil)
      ? 'no-consent'
      : consentOn > today
        ? 'consent-ahead'
        : consentUntil < today || consentUntil <= consentOn
          ? 'consent-over'
          : consentUntil > consentEnds(consentOn)
            ? 'consent-too-long'
            : undefined
  const refusals: (ContactRefusal | undefined)[] = [
    lengthRefusal(name, 'no-name', 'name-too-long'),
    lengthRefusal(role, 'no-role', 'role-too-long'),
    lengthRefusal(channel, 'no-channel', 'channel-too-long'),
    consent,
    tellsMore(role) ? 'role-tells-more' : undefined,
    has >= MOST_CONTACTS ? 'too-many' : undefined,
  ]
  return refusals.filter((one) => one !== undefined)
}

/** Whether a consent no longer holds: the day after its last one. */
export const hasRunOut = ({ consentUntil }: Pick<ContactPerson, 'consentUntil'>, today: string): boolean => consentUntil < today

/** A name as the end of an address; `taken` gets a number behind it. */
export function slugOfOrganization(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain === '' ? 'organization' : plain
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}
