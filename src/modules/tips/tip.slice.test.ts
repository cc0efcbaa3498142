import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { tipJobs } from './tip.jobs.ts'
import { KEPT_DAYS } from './tip.ts'
import { open, seal, toBase64 } from './tip-seal.browser.ts'
import { secretOf, type TipSecret } from './tip-secret.browser.ts'

const DAY_MS = 86_400_000
const CODE = 'abacus zoom lamp stone river bell'
const accountOf = (town: TestTown, role: string) => town.town.accounts.find(({ roles }) => roles.some((one) => one === role))!.id

/** The token that the page's own script would send. */
async function tokenOf(town: TestTown, page = paths.about(), as?: 'officer' | 'chief' | 'sergeant') {
  const html = await (await town.get(page, { as })).text()
  return /"csrf":"([^"]+)"/.exec(html)?.[1] ?? /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
}
async function sendJson(town: TestTown, to: string, body: unknown, as?: 'officer' | 'chief' | 'sergeant', from?: string) {
  const csrf = await tokenOf(town, as ? paths.about() : paths.newTip(), as)
  const headers = { 'content-type': 'application/json', 'x-csrf': csrf }
  return town.send(to, JSON.stringify(body), { as, headers, ...(from ? { from } : {}) })
}

/** Somebody of this role is named and has a key; its secret half is given back. */
async function makeReader(town: TestTown, role: 'officer' | 'sergeant') {
  const account = accountOf(town, role)
  await town.post(paths.tipReaders(), { account, act: 'name' }, { as: 'chief' })
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.setPassphrase('a passphrase of this test')
  encrypter.setScryptWorkFactor(10)
  const sealedIdentity = toBase64(await encrypter.encrypt(identity))
  const recipient = await identityToRecipient(identity)
  expect((await town.post(paths.tipKeys(), { recipient, sealedIdentity }, { as: role })).status).toBe(303)
  return { account, identity, recipient }
}
const sealed = async (words: string, to: readonly string[]) => {
  const made = await seal(words, to)
  return typeof made === 'string' ? '' : made.sealed
}
async function give(town: TestTown, words: string, to: readonly string[], code = CODE): Promise<TipSecret> {
  const secret = await secretOf(code, town.data.agencyId)
  const sent = await sendJson(town, paths.newTip(), {
    mailbox: secret.mailbox,
    recipient: secret.recipient,
    sealed: await sealed(words, to),
  })
  expect([sent.status, sent.headers.get('set-cookie')]).toEqual([200, null])
  return secret
}
const tips = (town: TestTown) =>
  town.connection.kysely.selectFrom('tip').select(['id', 'state', 'held_by', 'mailbox_hash', 'received_on']).execute()
const sealedRows = (town: TestTown) =>
  town.connection.kysely.selectFrom('tip_message').select(['id', 'sealed', 'size_kib', 'side']).orderBy('position').execute()
const lookUp = async (town: TestTown, mailbox: string) => (await sendJson(town, paths.tipMailbox(), { mailbox })).text()
const runJob = (town: TestTown) =>
  tipJobs({ agencyData: (id) => town.connection.agency(id) })[0]!.run({ id: '', agencyId: town.data.agencyId, payload: {}, attempt: 1 })
const kinds = async (town: TestTown) =>
  (await town.connection.kysely.selectFrom('event').select(['kind', 'detail']).where('kind', 'like', 'tip%').orderBy('seq').execute()).map(
    ({ kind }) => kind,
  )

describe('tips', () => {
  test('nobody is named: the page says so, has no form, and sets no cookie', async ({ town }) => {
    const page = await town.get(paths.newTip())
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null])
    const html = await page.text()
    expect(html).toContain('Nobody can read tips here yet')
    expect(html).not.toContain('<textarea')
    expect((await town.get(paths.tips(), { as: 'officer' })).status).toBe(403)
    expect((await town.get(paths.tips(), { as: 'chief' })).headers.get('location')).toBe(paths.tipReaders())
  })

  test('a tip goes in, is read, answered, added to, marked, handed over and withdrawn', async ({ town }) => {
    const officer = await makeReader(town, 'officer')
    const sergeant = await makeReader(town, 'sergeant')
    const page = await (await town.get(paths.newTip())).text()
    for (const { recipient } of [officer, sergeant]) expect(page).toContain(recipient)
    // Without its script the page shows no form: all of it lies in a template, which browsers do not draw.
    expect(page.replaceAll(/<template>[\s\S]*?<\/template>/g, '')).not.toContain('<textarea')
    expect(page).toContain('This form needs JavaScript')

    const secret = await give(town, 'The van comes on Fridays.', [officer.recipient, sergeant.recipient])
    await give(town, 'The van comes on Fridays.', [officer.recipient])
    const [tip, ...others] = await tips(town)
    expect([others, tip!.state, tip!.received_on]).toEqual([[], 'new', '2026-11-22'])
    expect(tip!.mailbox_hash).not.toContain(secret.mailbox)
    const [first] = await sealedRows(town)
    expect(first!.size_kib).toBe(1)
    expect(await open(toBase64(first!.sealed), [sergeant.identity])).toBe('The van comes on Fridays.')
    // Version 4: random. The ids of everything else grow with time, and would tell the minute.
    for (const id of [tip!.id, first!.id]) expect(id[14]).toBe('4')

    const list = await town.text(await town.get(paths.tips(), { as: 'officer' }))
    expect(list).toContain('one message, 1 KB')
    const shown = await (await town.get(paths.tip(tip!.id), { as: 'officer' })).text()
    expect(shown).toContain(toBase64(first!.sealed))
    expect(shown).not.toContain('Fridays')
    const file = await town.get(paths.tipMessageFile(tip!.id, first!.id), { as: 'officer' })
    expect(toBase64(new Uint8Array(await file.arrayBuffer()))).toBe(toBase64(first!.sealed))

    const reply = await sealed('Which color is it?', [secret.recipient, officer.recipient, sergeant.recipient])
    expect((await sendJson(town, paths.tipReplies(tip!.id), { sealed: reply }, 'officer')).status).toBe(200)
    const box = JSON.parse(await lookUp(town, secret.mailbox)) as { messages: { sealed: string | null }[]; recipients: string[] }
    expect(box.messages.map((one) => one.sealed === null)).toEqual([true, false])
    expect(await open(box.messages[1]!.sealed!, [secret.identity])).toBe('Which color is it?')
    const more = { mailbox: secret.mailbox, sealed: await sealed('White.', box.recipients) }
    expect((await sendJson(town, paths.tipMailboxMessages(), more)).status).toBe(200)

    expect((await town.post(paths.tipMarks(tip!.id), { state: 'useful' }, { as: 'officer' })).status).toBe(303)
    await town.post(paths.tipMarks(tip!.id), { state: 'useful' }, { as: 'sergeant' })
    const day = await town.connection.kysely.selectFrom('tip_day').select(['received', 'useful']).executeTakeFirstOrThrow()
    expect(day).toEqual({ received: 1, useful: 1 })

    const rows = await sealedRows(town)
    const again = await Promise.all(rows.map(async ({ id, side }) => ({ id, sealed: await sealed(side, [sergeant.recipient]) })))
    const to = { to: sergeant.account, messages: again }
    expect((await sendJson(town, paths.tipReseals(tip!.id), { ...to, messages: again.slice(1) }, 'officer')).status).toBe(422)
    expect((await sendJson(town, paths.tipReseals(tip!.id), { ...to, to: accountOf(town, 'analyst') }, 'officer')).status).toBe(422)
    expect((await sendJson(town, paths.tipReseals(tip!.id), to, 'officer')).status).toBe(200)
    expect((await town.get(paths.tip(tip!.id), { as: 'officer' })).status).toBe(403)
    expect((await town.get(paths.tip(tip!.id), { as: 'sergeant' })).status).toBe(200)
    expect(JSON.parse(await lookUp(town, secret.mailbox)).recipients).toEqual([sergeant.recipient])
    expect(await open(toBase64((await sealedRows(town))[0]!.sealed), [officer.identity])).toBeUndefined()

    expect((await sendJson(town, paths.tipMailboxRemovals(), { mailbox: secret.mailbox })).status).toBe(200)
    expect([await tips(town), await sealedRows(town)]).toEqual([[], []])
    expect((await sendJson(town, paths.tipMailboxRemovals(), { mailbox: secret.mailbox })).status).toBe(422)
    // What the giver did left no event; what readers did stands with its day and hour.
    expect(await kinds(town)).toEqual([
      ...['tip-reader-named', 'tip-key-made', 'tip-reader-named', 'tip-key-made'],
      ...['tip-answered', 'tip-marked', 'tip-handed-over'],
    ])
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })

  test('readable words and odd sizes are refused, and nothing of them is kept', async ({ town }) => {
    const { mailbox, recipient } = await secretOf(CODE, town.data.agencyId)
    const plain = btoa('The van comes on Fridays. '.repeat(60))
    for (const body of [
      { mailbox, recipient, sealed: plain },
      { mailbox, recipient },
      {},
      { mailbox: 'x', recipient, sealed: await sealed('a', [recipient]) },
    ])
      expect((await sendJson(town, paths.newTip(), body)).status).toBe(422)
    expect(await tips(town)).toEqual([])
  })

  test('a wrong code and a full mailbox are answered in the same length', async ({ town }) => {
    const readers = (await (await town.get(paths.newTip())).text()).match(/age1[02-9a-z]{58}/g)!
    const secret = await give(town, 'Again.', readers)
    const [right, wrong] = [await lookUp(town, secret.mailbox), await lookUp(town, 'x'.repeat(43))]
    expect([right.length, JSON.parse(right).found, JSON.parse(wrong).found]).toEqual([wrong.length, true, false])
  })

  test('a finding goes to a problem and names no tip', async ({ town }) => {
    const slug = town.town.problems[0]!.slug
    const words = 'A van is loaded behind the shop on Fridays.'
    const as = { as: 'officer' } as const
    expect((await town.post(paths.tipFindings(), { problem: 'no-such', finding: words }, as)).status).toBe(422)
    const refused = await town.post(paths.tipFindings(), { problem: slug, finding: '' }, as)
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(slug)])
    expect((await town.post(paths.tipFindings(), { problem: slug, finding: words }, { as: 'analyst' })).status).toBe(403)
    expect((await town.post(paths.tipFindings(), { problem: slug, finding: words }, as)).status).toBe(303)
    expect(await town.text(await town.get(paths.tips(), as))).toContain(words)
    expect(await town.text(await town.get(paths.problemStage(slug, 'response'), as))).toContain(words)
    expect(await town.text(await town.get(paths.problem(slug)))).not.toContain(words)
  })

  test('who is not named, or another agency, sees nothing', async ({ town }) => {
    const [tip] = await tips(town)
    for (const as of ['resident', 'partner', 'chief', 'analyst', 'overseer', 'administrator'] as const)
      expect([as, (await town.get(paths.tip(tip!.id), { as })).status]).toEqual([as, 403])
    expect((await town.get(paths.tip(tip!.id))).status).toBe(303)
    expect((await town.get(paths.tipReaders(), { as: 'officer' })).status).toBe(403)
    expect((await town.post(paths.tipReaders(), { account: accountOf(town, 'officer'), act: 'end' }, { as: 'officer' })).status).toBe(403)
    expect((await town.post(paths.tipReaders(), { account: accountOf(town, 'resident'), act: 'name' }, { as: 'chief' })).status).toBe(404)
    expect((await town.get(paths.newTip(), { as: 'resident' })).status).toBe(200)
    expect(await town.text(await town.get(paths.newTip(), { as: 'resident' }))).toContain('You are signed in')
    const other = town.connection.agency('00000000-0000-7000-8000-00000000abcd')
    const rows = await other.read((at) => at.db.selectFrom('tip').select('id').execute())
    expect(rows).toEqual([])
  })

  test('numbers tell no number below ten', async ({ town }) => {
    expect(await town.text(await town.get(paths.tipNumbers()))).toContain('Fourth quarter of 2026 fewer than 10 fewer than 10')
    await town.connection.kysely.updateTable('tip_day').set({ received: 20, useful: 15 }).execute()
    expect(await town.text(await town.get(paths.tipNumbers()))).toContain('Fourth quarter of 2026 20 15 (75%)')
  })

  test('after 90 silent days the sealed words are out of the table; the event says how many', async ({ town }) => {
    const before = town.now
    town.now = new Date(before.getTime() + KEPT_DAYS * DAY_MS)
    await runJob(town)
    expect(await tips(town)).toHaveLength(1)
    town.now = new Date(before.getTime() + (KEPT_DAYS + 1) * DAY_MS)
    await runJob(town)
    await runJob(town)
    expect([await tips(town), await sealedRows(town)]).toEqual([[], []])
    const recorded = (await kinds(town)).filter((kind) => kind.startsWith('tips-'))
    expect(recorded.filter((kind) => kind === 'tips-deleted')).toHaveLength(1)
    expect(recorded.filter((kind) => kind === 'tips-counted').length).toBeGreaterThan(0)
    town.now = before
  })

  test('a reader who is no longer named reads no more, and nothing new is sealed for that key', async ({ town }) => {
    const sergeant = await town.connection.kysely
      .selectFrom('tip_reader')
      .select('recipient')
      .where('account_id', '=', accountOf(town, 'sergeant'))
      .executeTakeFirstOrThrow()
    await town.post(paths.tipReaders(), { account: accountOf(town, 'sergeant'), act: 'end' }, { as: 'chief' })
    expect((await town.get(paths.tips(), { as: 'sergeant' })).status).toBe(403)
    expect(await (await town.get(paths.newTip())).text()).not.toContain(sergeant.recipient)
  })

  test('a new key takes the place of the one before, which stays for old tips', async ({ town }) => {
    const before = await makeReader(town, 'officer')
    const after = await makeReader(town, 'officer')
    const page = await (await town.get(paths.newTip())).text()
    expect([page.includes(before.recipient), page.includes(after.recipient)]).toEqual([false, true])
    expect(await (await town.get(paths.tipKeys(), { as: 'officer' })).text()).toContain(before.recipient)
  })
})

describe('what is posted by anybody', () => {
  const somebodys = crypto.randomUUID()
  const posts = [
    ...[paths.newTip(), paths.tipMailbox(), paths.tipMailboxMessages(), paths.tipMailboxRemovals(), paths.tipKeys(), paths.tipReaders()],
    ...[paths.tipFindings(), paths.tipReplies(somebodys), paths.tipReseals(somebodys), paths.tipMarks(somebodys)],
  ]
  test.for(posts)('%s never fails: empty it is refused, without our page’s token too', async (to, { town }) => {
    for (const as of [undefined, 'resident', 'officer', 'chief', 'administrator'] as const) {
      expect([200, 303, 403, 404, 422]).toContain((await town.post(to, {}, { as })).status)
      expect((await town.post(to, { csrf: 'made-up.token' }, { as })).status).toBe(403)
    }
  })
})
