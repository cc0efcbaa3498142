import { secretFor } from '#http/secrets.ts'
import { answerSecret } from '#modules/backing/index.ts'
import { followSecret } from '#modules/reports/index.ts'
import type { TestTown } from './town.ts'
import { SECRET } from './town-seed.ts'

/** What can stand for the parameters of a route, by the beginning of its path; the longest beginning that fits counts. */
export type Samples = Readonly<Record<string, readonly string[]>>

/** One real value for every parameter that any route of the seeded town has, and where it tells: one more that fewer people may see. */
export async function samplesOf(town: TestTown): Promise<Samples> {
  const { kysely } = town.connection
  const { agencyId } = town.data
  const first = async (rows: Promise<readonly { id: string }[]>) => (await rows).map(({ id }) => id)
  const references = (sensitive: boolean) =>
    first(
      kysely
        .selectFrom('report')
        .innerJoin('category', 'category.id', 'report.category_id')
        .innerJoin('report_follower', 'report_follower.report_id', 'report.id')
        .select(['report.reference as id'])
        .where('report.agency_id', '=', agencyId)
        .where('category.is_sensitive', '=', sensitive)
        .where('report_follower.email', 'is not', null)
        .orderBy('report.filed_at', 'desc')
        .limit(1)
        .execute(),
    )
  const rows = (
    table:
      | 'handover'
      | 'organization_contact'
      | 'promise'
      | 'assignment'
      | 'import_run'
      | 'hypothesis'
      | 'report_photo'
      | 'answer_template'
      | 'candidate'
      | 'shift'
      | 'abstraction'
      | 'leave'
      | 'diary_entry',
  ) => first(kysely.selectFrom(table).select('id').where('agency_id', '=', agencyId).orderBy('id').limit(1).execute())
  const follower = await kysely
    .selectFrom('report_follower')
    .innerJoin('verdict', 'verdict.follower_id', 'report_follower.id')
    .select('report_follower.id')
    .where('report_follower.agency_id', '=', agencyId)
    .orderBy('report_follower.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const open = await references(false)
  const all = [...open, ...(await references(true))]
  const made = town.town
  const problem = made.problems.find(({ hypotheses }) => hypotheses.length > 0)!.slug
  const candidates = await rows('candidate')
  const handovers = await rows('handover')
  // One of a place, and one of an organization with its contact person.
  const bookEntries = await first(
    kysely
      .selectFrom('book_entry')
      .select('id')
      .where('agency_id', '=', agencyId)
      .where('beat_id', '=', town.town.ids.beat('north'))
      .where('kind', 'in', ['hazard', 'organization'])
      .orderBy('title')
      .limit(3)
      .execute(),
  )
  const asked = await kysely
    .selectFrom('backing_request')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('state', '=', 'asked')
    .where('secret_hash', 'is not', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const account = made.accounts.find(({ roles }) => roles.includes('resident'))!.id
  return {
    '/reports/': all,
    '/inbox/': all,
    '/follow/:secret': [followSecret(secretFor(SECRET)('follow'), agencyId, follower.id)],
    '/follow/:secret/promises/:id': await rows('promise'),
    '/promises/': await rows('promise'),
    '/problems/:slug': [problem],
    '/problems/:slug/hypotheses/:id': await rows('hypothesis'),
    '/problems/:slug/pictures/:id': await rows('hypothesis'),
    '/photos/': await rows('report_photo'),
    '/answer-templates/': await rows('answer_template'),
    '/backing/:id': [asked.id],
    '/backing/answer/:secret': [answerSecret(secretFor(SECRET)('backing'), agencyId, asked.id)],
    // Nothing stands out until somebody has looked: an id that is nobody's then.
    '/candidates/': candidates.length > 0 ? candidates : [account],
    // Half a year of contacts: the latest, and a photo that none of them has.
    '/contacts/': await first(
      kysely.selectFrom('contact').select('id').where('agency_id', '=', agencyId).orderBy('happened_at', 'desc').limit(1).execute(),
    ),
    '/contacts/:id/photos/': [account],
    '/imports/': await rows('import_run'),
    '/beats/:slug': ['north'],
    '/beats/:slug/book/entries/:id': bookEntries,
    '/beats/:slug/book/entries/:id/contacts/:contact': await rows('organization_contact'),
    '/beats/:slug/handover/:id': handovers,
    '/beats/:slug/handover/:file': handovers.map((id) => `${id}.pdf`),
    '/neighborhoods/': [made.neighborhoods[0]!.slug],
    '/set-up/neighborhoods/': [made.neighborhoods[0]!.slug],
    '/set-up/beats/': [made.beats[0]!.slug],
    '/set-up/units/': [made.units[0]!.slug],
    '/set-up/categories/': [made.categories[0]!.slug],
    '/set-up/officers/': [made.officers[0]!.slug],
    '/set-up/assignments/': await rows('assignment'),
    '/officers/': [made.officers[0]!.slug],
    '/shifts/': await rows('shift'),
    '/abstractions/': await rows('abstraction'),
    '/leave/': await rows('leave'),
    '/diary/': await rows('diary_entry'),
    '/beat-time/': [made.beats[0]!.slug],
    '/plan/': [account],
    // Tips are sealed in browsers: an id that is nobody's.
    '/tips/': [account],
    '/surveys/waves/': ['baseline-now'],
    '/trust/waves/': ['baseline-spring', 'baseline-now'],
    // Own words that nobody wrote.
    '/surveys/open-answers/': [account],
    // A questionnaire that nobody began.
    '/surveys/ballot/:secret': ['x'.repeat(32)],
    '/surveys/:wave': ['baseline-now'],
    '/methods/': ['rate-ratio'],
    '/people/': [account],
    '/account/sessions/': [account],
    '/account/passkeys/': [account],
    '/jobs/': [account],
    '/sign-in/link/': ['x'.repeat(43)],
    '/sign-in/invented/': ['x'.repeat(43)],
    '/invitation/': ['x'.repeat(43)],
  }
}

/** The route's path with real values in it, one for each sample. Throws for a parameter that nothing is known for: add it above. */
export function pathsOf(route: string, samples: Samples): string[] {
  const plain = route.replaceAll(/\{[^}]*\}/g, '')
  const parameter = /:[a-z]+/
  let made = [plain]
  let seen = plain
  while (parameter.test(seen)) {
    const name = parameter.exec(seen)![0]
    const upTo = plain.slice(0, plain.indexOf(name, seen.indexOf(name)) + name.length)
    const known = Object.keys(samples)
      .filter((beginning) => upTo.startsWith(beginning))
      .sort((a, b) => b.length - a.length)[0]
    if (known === undefined || samples[known]!.length === 0)
      throw new Error(`no sample for ${name} of ${route}: add one to test/kit/sample-path.ts`)
    made = made.flatMap((one) => samples[known]!.map((value) => one.replace(name, value)))
    seen = seen.replace(name, '_'.repeat(name.length))
  }
  return [...new Set(made)]
}

/** Paths of a method of the whole site, middleware left out, as registered. */
export const routesOf = (app: { routes: readonly { method: string; path: string }[] }, method: 'GET' | 'POST'): string[] => [
  ...new Set(app.routes.filter((route) => route.method === method && !route.path.includes('*')).map(({ path }) => path)),
]
