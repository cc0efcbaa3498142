import type { AgencyData } from '#data/scope.ts'
import { secretFor } from '#http/secrets.ts'
import { DEFAULT_SETTINGS, saveBeats, saveCategories, saveNeighborhoods, saveUnits, settingsFrom } from '#modules/agencies/index.ts'
import { saveAccount, saveAssignment, saveOfficer } from '#modules/people/index.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Fixed ids of the smallest ground a report can be filed on. */
export const SMALL = {
  elmSquare: id(1),
  school: id(2),
  beat: id(3),
  lighting: id(4),
  light: id(5),
  noise: id(6),
  violence: id(7),
  amara: id(8),
  assignment: id(9),
  amaraAccount: id(10),
} as const

const box = (west: number, south: number, side: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ], // prettier-ignore
})

/** A place in Elm Square. */
export const IN_ELM_SQUARE = { lat: 41.705, lng: -93.405 } as const

/** Two neighborhoods, one beat, one officer, one unit, three categories: enough for slices that need no whole town. */
export async function settleSmallGround(data: AgencyData): Promise<void> {
  await data.write(null, async (at) => {
    await saveBeats(at, [{ id: SMALL.beat, slug: 'north', name: 'North' }])
    await saveNeighborhoods(at, [
      {
        id: SMALL.elmSquare,
        slug: 'elm-square',
        name: 'Elm Square',
        about: null,
        population: 900,
        boundary: box(-93.412, 41.7, 0.01),
        areaM2: 900_000,
        beatId: SMALL.beat,
      },
      {
        id: SMALL.school,
        slug: 'school-hill',
        name: 'School Hill',
        about: null,
        population: 700,
        boundary: box(-93.402, 41.7, 0.01),
        areaM2: 900_000,
        beatId: null,
      },
    ])
    await saveUnits(at, [
      { id: SMALL.lighting, slug: 'city-lighting', name: 'City Lighting', kind: 'city', contactName: null, email: null },
    ])
    const plain = { kind: 'neglect', unitId: null, isSensitive: false } as const
    await saveCategories(at, [
      {
        ...plain,
        id: SMALL.light,
        slug: 'street-light',
        names: { en: 'Street light out', es: 'Luz de la calle apagada' },
        icon: 'lightbulb-off',
        answerHours: 48,
        unitId: SMALL.lighting,
        position: 1,
      },
      { ...plain, id: SMALL.noise, slug: 'noise', names: { en: 'Noise', es: 'Ruido' }, icon: 'volume-2', answerHours: 72, position: 2 },
      {
        ...plain,
        id: SMALL.violence,
        slug: 'harm-at-home',
        names: { en: 'Harm at home', es: 'Violencia en casa' },
        icon: 'house',
        answerHours: 24,
        isSensitive: true,
        position: 3,
      },
    ])
    await saveAccount(at, {
      id: SMALL.amaraAccount,
      name: 'Amara Diallo',
      email: 'amara@example.org',
      language: 'en',
      roles: ['officer'],
    } as never)
    await saveOfficer(at, {
      id: SMALL.amara,
      accountId: SMALL.amaraAccount,
      slug: 'amara-diallo',
      name: 'Officer Amara Diallo',
      rank: 'Officer',
      ownWords: null,
      speaks: null,
      face: null,
      publicEmail: null,
      publicPhone: null,
      sinceOn: null,
      endedAt: null,
    }) // prettier-ignore
    await saveAssignment(at, {
      id: SMALL.assignment,
      beatId: SMALL.beat,
      officerId: SMALL.amara,
      duty: 'neighborhood-officer',
      fromOn: '2025-01-01',
      untilOn: null,
    })
  })
}

/** From where letters are written in slices without a server. */
export const smallSender = (data: AgencyData) => ({
  agency: {
    id: data.agencyId,
    slug: 'cedarbrook',
    host: null,
    name: 'Cedarbrook Police',
    timeZone: 'America/Chicago',
    isInvented: true,
    isSetUp: true,
    settings: { ...DEFAULT_SETTINGS, ...settingsFrom({}) },
  }, // prettier-ignore
  origin: 'https://beat.example.org',
  secretFor: secretFor('a secret for tests alone'),
})
