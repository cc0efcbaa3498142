import { secretFor } from '#http/secrets.ts'
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
  const rows = (table: 'promise' | 'assignment' | 'import_run' | 'hypothesis' | 'report_photo' | 'answer_template' | 'candidate') =>
    first(kysely.selectFrom(table).select('id').where('agency_id', '=', agencyId).orderBy('id').limit(1).execute())
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
    // Nothing stands out until somebody has looked: an id that is nobody's then.
    '/candidates/': candidates.length > 0 ? candidates : [account],
    '/imports/': await rows('import_run'),
    '/neighborhoods/': [made.neighborhoods[0]!.slug],
    '/set-up/neighborhoods/': [made.neighborhoods[0]!.slug],
    '/set-up/beats/': [made.beats[0]!.slug],
    '/set-up/units/': [made.units[0]!.slug],
    '/set-up/categories/': [made.categories[0]!.slug],
    '/set-up/officers/': [made.officers[0]!.slug],
    '/set-up/assignments/': await rows('assignment'),
    '/officers/': [made.officers[0]!.slug],
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
