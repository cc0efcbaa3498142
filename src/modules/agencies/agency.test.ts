import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { changeLogo, changeMasking, createAgency, describeAgency, finishSetUp, readLogo } from './agency.actions.ts'
import { findAgency, findAgencyByHost, saveSettings } from './agency.store.ts'
import { readAgencyFields, readMasking, timeZones } from './agency-form.ts'
import { makeBeatPerNeighborhood } from './beat.actions.ts'
import { addCategory, addStartingCategories, changeCategory, endCategory } from './category.actions.ts'
import { listCategories } from './category.store.ts'
import { CATEGORY_ICONS } from './category-form.ts'
import { saveNeighborhoods } from './neighborhood.store.ts'
import { mayFinish, type SetUpCounts, stepStates } from './set-up-step.ts'
import { DEFAULT_SETTINGS, settingsFrom } from './settings.ts'
import { STARTING_CATEGORIES } from './starting-category.ts'
import { addUnit, changeUnit, endUnit } from './unit.actions.ts'
import { listUnits } from './unit.store.ts'

const typed = {
  name: 'Elmford Police',
  timeZone: 'America/Denver',
  languages: ['es', 'xx'],
  emergencyNumber: '911',
  publicEmail: '',
  publicPhone: '(555) 010-2030',
}

describe('what the administrator types', () => {
  test('is taken when it is right; languages nobody knows are left out', () =>
    expect(readAgencyFields(typed)).toEqual({
      fields: {
        name: 'Elmford Police',
        timeZone: 'America/Denver',
        languages: ['es'],
        emergencyNumber: '911',
        publicEmail: null,
        publicPhone: '(555) 010-2030',
      },
    }))
  test('is refused field by field', () =>
    expect(
      readAgencyFields({
        name: '',
        timeZone: 'Mars/Base',
        languages: ['xx'],
        emergencyNumber: 'call us',
        publicEmail: 'me@home',
        publicPhone: 'none',
      }),
    ).toEqual({
      refusals: {
        name: 'name-missing',
        timeZone: 'time-zone-unknown',
        languages: 'no-language',
        emergencyNumber: 'emergency-number-missing',
        publicEmail: 'email-wrong',
        publicPhone: 'phone-wrong',
      },
    }))
  test('an agency may hide more than the rule asks, never less', () => {
    const masking = (minimumM: string, maximumM: string, addressesAtLeast: string) => readMasking({ minimumM, maximumM, addressesAtLeast })
    expect(masking('60', '150', '8')).toEqual({ masking: { minimumM: 60, maximumM: 150, addressesAtLeast: 8 } })
    expect(masking('59', '150', '7')).toEqual({ refusals: { minimumM: 'minimum-too-small', addressesAtLeast: 'addresses-too-few' } })
    expect(masking('100', '130', '101')).toEqual({ refusals: { maximumM: 'maximum-too-small', addressesAtLeast: 'addresses-too-many' } })
    expect(masking('', '2000', 'x')).toEqual({
      refusals: { minimumM: 'minimum-too-small', maximumM: 'maximum-too-large', addressesAtLeast: 'addresses-too-few' },
    })
  })
  test('its own time zone is among those offered', () => expect(timeZones('Etc/Elsewhere')).toContain('Etc/Elsewhere'))
})

describe('the steps of the set-up', () => {
  const nothing: SetUpCounts = { neighborhoods: 0, withoutBeat: 0, beats: 0, units: 0, categories: 0, addresses: 0, streets: 0 }
  test('a blank installation misses what it cannot do without', () => {
    const states = stepStates(nothing, DEFAULT_SETTINGS)
    expect(states.filter(({ state }) => state === 'open').map(({ step }) => step)).toEqual([
      'agency',
      'neighborhoods',
      'beats',
      'categories',
    ])
    expect(mayFinish(states)).toBe(false)
  })
  test('a neighborhood without a beat keeps the site closed; units and addresses can wait', () => {
    const settings = { ...DEFAULT_SETTINGS, publicPhone: '555' }
    const enough = { ...nothing, neighborhoods: 2, beats: 1, categories: 3 }
    expect(mayFinish(stepStates(enough, settings))).toBe(true)
    expect(mayFinish(stepStates({ ...enough, withoutBeat: 1 }, settings))).toBe(false)
  })
  test('settings stored before a setting existed take its default', () => {
    expect(settingsFrom({ emergencyNumber: '112' })).toEqual({ ...DEFAULT_SETTINGS, emergencyNumber: '112' })
    expect(settingsFrom(null)).toEqual(DEFAULT_SETTINGS)
  })
})

describe('the kinds of reports that are offered', () => {
  test('are fourteen, in both languages, each with a picture that is there and an answer within five days', () => {
    expect(STARTING_CATEGORIES).toHaveLength(14)
    expect(new Set(STARTING_CATEGORIES.map(({ slug }) => slug)).size).toBe(14)
    for (const { names, icon, answerHours } of STARTING_CATEGORIES) {
      expect([names.en, names.es].every(Boolean)).toBe(true)
      expect(CATEGORY_ICONS).toContain(icon)
      expect(answerHours).toBeLessThanOrEqual(120)
    }
  })
})

describe('in the database', () => {
  let database: TestDatabase
  let town: AgencyData
  beforeAll(async () => {
    database = await testDatabase()
  })
  beforeEach(async () => {
    await database.truncateAll()
    town = await database.addAgency()
  })
  afterAll(() => database.close())
  const kinds = async () =>
    (await database.connection.kysely.selectFrom('event').select('kind').orderBy('seq').execute()).map(({ kind }) => kind)
  const by = (host: string) => findAgencyByHost(database.connection.kysely, host).then((agency) => agency?.slug)

  test('an agency is found by its host, by its name in the host, and alone under any', async () => {
    expect([await by('localhost:3000'), await by('127.0.0.1'), await by('cedarbrook.example.org'), await by('other.example.org')]).toEqual(
      Array(4).fill('cedarbrook'),
    )
    const id = newId()
    const second = { slug: 'riverton', name: 'Riverton Police', timeZone: 'America/Chicago', host: 'beat.riverton.gov' }
    await database.connection.agency(id).write(null, (at) => createAgency(at, second))
    expect([await by('beat.riverton.gov:443'), await by('RIVERTON.example.org'), await by('cedarbrook.localhost')]).toEqual([
      'riverton',
      'riverton',
      'cedarbrook',
    ])
    expect([await by('localhost'), await by('nobody.example.org'), await by('')]).toEqual([undefined, undefined, undefined])
    await database.connection.agency(id).write(null, (at) => saveSettings(at, { ...DEFAULT_SETTINGS, answersUnknownHosts: true }))
    expect([await by('localhost'), await by('[::1]:80')]).toEqual(['riverton', 'riverton'])
    expect(await kinds()).toEqual(['agency-created'])
  })
  test('settings change one part at a time, each with its event', async () => {
    const read = readAgencyFields(typed)
    if ('fields' in read) await town.write(null, (at) => describeAgency(at, read.fields))
    await town.write(null, (at) => changeMasking(at, { minimumM: 80, maximumM: 200, addressesAtLeast: 12 }))
    expect(await town.read(findAgency)).toMatchObject({
      name: 'Elmford Police',
      timeZone: 'America/Denver',
      settings: {
        languages: ['es'],
        publicPhone: '(555) 010-2030',
        masking: { addressesAtLeast: 12 },
        retentionDays: DEFAULT_SETTINGS.retentionDays,
      },
    })
    expect(await kinds()).toEqual(['agency-described', 'masking-changed'])
  })
  test('a logo is made anew as a small PNG; what is no picture is refused', async () => {
    const photo = await sharp({ create: { width: 2000, height: 900, channels: 3, background: 'teal' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toBuffer()
    const logo = await readLogo(photo)
    if (typeof logo === 'string') throw new Error(logo)
    await town.write(null, (at) => changeLogo(at, logo))
    const bytes = Buffer.from((await town.read(findAgency)).settings.logo?.base64 ?? '', 'base64')
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 480, height: 216 })
    expect(bytes.includes('Somebody')).toBe(false)
    expect(await readLogo(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe('logo-not-a-picture')
    expect(await readLogo(Buffer.from('hello'))).toBe('logo-not-a-picture')
    expect(await readLogo(new Uint8Array(1_000_001))).toBe('logo-too-large')
  })
  test('the site opens only when nothing it needs is missing', async () => {
    expect(await town.write(null, finishSetUp)).toBe('steps-open')
    const square = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
          [0, 0],
        ],
      ],
    }
    await town.write(null, async (at) => {
      await saveNeighborhoods(at, [
        { id: newId(), slug: 'a', name: 'A', about: null, population: null, boundary: square, areaM2: 1, beatId: null },
      ])
      await makeBeatPerNeighborhood(at)
      await addStartingCategories(at)
      await saveSettings(at, { ...DEFAULT_SETTINGS, publicEmail: 'a@b.org' })
    })
    expect(await town.write(null, finishSetUp)).toBeUndefined()
    expect((await town.read(findAgency)).isSetUp).toBe(true)
  })
  test('the offered kinds are added once, and one that was ended does not come back', async () => {
    expect(await town.write(null, addStartingCategories)).toBe(14)
    const [first] = await town.read(listCategories)
    expect(await town.write(null, (at) => endCategory(at, first!.id))).toBeUndefined()
    expect(await town.write(null, addStartingCategories)).toBe(0)
    expect(await town.read(listCategories)).toHaveLength(13)
  })
  test('a kind of report is refused without a name, hours or a receiver of this agency', async () => {
    const fields = { names: { en: 'Rats', es: '' }, kind: 'neglect', icon: 'dog', answerHours: '48', unitId: '', isSensitive: false }
    const add = (changes: object) => town.write(null, (at) => addCategory(at, { ...fields, ...changes }))
    expect(await add({ names: { en: '' }, kind: 'x', answerHours: '0', unitId: newId() })).toEqual({
      name: 'name-missing',
      kind: 'kind-missing',
      answerHours: 'hours-wrong',
      unitId: 'unit-unknown',
    })
    expect(await add({})).toBeUndefined()
    expect(await add({ names: { en: 'RATS' } })).toEqual({ name: 'name-taken' })
    const [rats] = await town.read(listCategories)
    expect(rats).toMatchObject({ slug: 'rats', names: { en: 'Rats' }, position: 1, icon: 'dog' })
    expect(await town.write(null, (at) => changeCategory(at, rats!.id, { ...fields, answerHours: '24' }))).toBeUndefined()
    expect((await town.read(listCategories))[0]?.answerHours).toBe(24)
  })
  test('a unit that still gets reports is not ended', async () => {
    const streets = { name: 'Streets', kind: 'city', contactName: '', email: 'streets@example.gov' }
    expect(await town.write(null, (at) => addUnit(at, { ...streets, kind: '', email: 'x' }))).toEqual({
      kind: 'kind-missing',
      email: 'email-wrong',
    })
    await town.write(null, (at) => addUnit(at, streets))
    const [unit] = await town.read(listUnits)
    const lamp = { names: { en: 'Lamp' }, kind: 'neglect', icon: '', answerHours: '48', unitId: unit!.id, isSensitive: false }
    await town.write(null, (at) => addCategory(at, lamp))
    expect(await town.write(null, (at) => endUnit(at, unit!.id))).toBe('still-receives')
    expect(await town.write(null, (at) => changeUnit(at, unit!.id, { ...streets, name: 'Street Department' }))).toBeUndefined()
    const [category] = await town.read(listCategories)
    await town.write(null, (at) => changeCategory(at, category!.id, { ...lamp, unitId: '' }))
    expect(await town.write(null, (at) => endUnit(at, unit!.id))).toBeUndefined()
    expect(await town.read(listUnits)).toEqual([])
  })
  test('another agency sees and changes none of it', async () => {
    await town.write(null, addStartingCategories)
    await town.write(null, (at) => addUnit(at, { name: 'Streets', kind: 'city', contactName: '', email: '' }))
    const other = await database.addAgency('riverton')
    expect(await other.read(listCategories)).toEqual([])
    expect(await other.read(listUnits)).toEqual([])
    const [theirs] = await town.read(listCategories)
    expect(await other.write(null, (at) => endCategory(at, theirs!.id))).toBe('not-found')
    expect(await town.read(listCategories)).toHaveLength(14)
  })
})
