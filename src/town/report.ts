/** Reports as rows: the planned ones, each with its thread and those who follow it. */
import { DAY_MS, dayOf, HOUR_MS } from './calendar.ts'
import { type Dice, diceFor } from './dice.ts'
import { spotOf } from './ground.ts'
import { idOf, referenceOf, slugOf } from './identity.ts'
import { beatOf } from './neighborhood.ts'
import { nameWithRank, officerOf } from './officer.ts'
import type { Draft } from './report-plan.ts'
import { type Answerer, threadOf } from './report-thread.ts'
import type { Category, Follower, Report, TownIds, Unit } from './town.ts'

type Office = { readonly units: readonly Unit[]; readonly categories: readonly Category[] }

/** The unit's person answers for the city; the officer of the beat answers for the police. */
function answererOf(draft: Draft, unit: Unit, ids: TownIds, now: Date): Answerer & { officerId: string | null } {
  if (unit.kind !== 'police')
    return {
      accountId: ids.account(slugOf(unit.contactName)),
      name: `${unit.contactName}, ${unit.name}`,
      unitName: unit.name,
      officerId: null,
    }
  const officer = officerOf(beatOf(draft.slug), dayOf(now) - dayOf(draft.filedAt))
  return { accountId: ids.account(officer), name: nameWithRank(officer), unitName: unit.name, officerId: ids.officer(officer) }
}

function followersOf(seed: string, key: string, draft: Draft, now: Date, dice: Dice): Follower[] {
  const follower = (n: number, isReporter: boolean, startedAt: Date): Follower => ({
    id: idOf(seed, 'follower', `${key}/${n}`),
    isReporter,
    startedAt,
    language: draft.language,
    email: dice.chance(0.9) ? `neighbor-${key.replace(/\D/g, '')}-${n}@mail.example` : null,
  })
  const first = dice.chance(0.62) || draft.problem ? [follower(0, true, draft.filedAt)] : []
  const joined = dice.chance(0.2) || draft.problem ? dice.whole(1, 3) : 0
  const latest = Math.min(now.getTime(), draft.filedAt.getTime() + 20 * DAY_MS)
  return [
    ...first,
    ...Array.from({ length: joined }, (_, n) =>
      follower(n + 1, false, new Date(Math.round(dice.between(draft.filedAt.getTime(), latest)))),
    ),
  ]
}

/** References are tried again with a suffix until they are distinct. */
function references(seed: string, count: number): string[] {
  const seen = new Set<string>()
  return Array.from({ length: count }, (_, i) => {
    let reference = referenceOf(seed, String(i))
    for (let n = 1; seen.has(reference); n++) reference = referenceOf(seed, `${i}/${n}`)
    seen.add(reference)
    return reference
  })
}

/** Rows, oldest first. `ids.report` takes a report's key: `lamp-0`, `everyday-17`, `retold-3`. */
export function reportRows(
  seed: string,
  ids: TownIds,
  now: Date,
  drafts: readonly Draft[],
  { units, categories }: Office,
  addressNear: (draft: Draft) => string | null,
): Report[] {
  const names = references(seed, drafts.length)
  const referenceOfKey = new Map(drafts.map((draft, i) => [draft.key, names[i] as string]))
  return drafts.map((draft, i) => {
    const dice = diceFor(seed, `thread/${draft.key}`)
    const category = categories.find(({ id }) => id === ids.category(draft.category)) as Category
    const unit = units.find(({ id }) => id === category.unitId) as Unit
    const { officerId, ...by } = answererOf(draft, unit, ids, now)
    const thread = threadOf({
      draft,
      now,
      answerHours: category.answerHours,
      by,
      dice,
      duplicateReference: draft.duplicateOf && (referenceOfKey.get(draft.duplicateOf) as string),
    })
    return {
      ...thread,
      ...spotOf(draft.at),
      id: ids.report(draft.key),
      reference: names[i] as string,
      categoryId: category.id,
      words: draft.words,
      place: draft.place,
      addressId: addressNear(draft),
      neighborhoodId: ids.neighborhood(draft.slug),
      unitId: unit.id,
      officerId,
      language: draft.language,
      channel: dice.chance(0.84) ? 'web' : 'staff',
      duplicateOf: thread.state === 'duplicate' && draft.duplicateOf ? ids.report(draft.duplicateOf) : null,
      problemId: draft.problem && thread.state !== 'waiting' ? ids.problem(draft.problem) : null,
      filedAt: draft.filedAt,
      answerDueAt: new Date(draft.filedAt.getTime() + category.answerHours * HOUR_MS),
      followers: followersOf(seed, `r${i}`, draft, now, dice),
      entries: thread.entries.map((entry, n) => ({
        ...entry,
        id: idOf(seed, 'entry', `${draft.key}/${n}`),
        detail: entry.kind === 'joined-problem' ? { problem: ids.problem(entry.detail.problem as string) } : entry.detail,
      })),
      clusterId: idOf(seed, 'cluster', draft.cluster),
    }
  })
}
