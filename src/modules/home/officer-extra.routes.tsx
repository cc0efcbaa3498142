import type { Context } from 'hono'
import type { App } from '#http/context.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { listPublicDiary } from '#modules/patrol/index.ts'
import { listAssignments, localDay } from '#modules/people/index.ts'
import { OfficerExtra } from './officer-extra.pages.tsx'

const MOST_COMING = 3

/** What patrol adds to an officer's public page. */
export async function onOfficer(c: Context<App>, officer: { readonly id: string; readonly endedAt: Date | null }) {
  if (officer.endedAt) return null
  const { data, view, now, agency } = c.var
  const today = localDay(now, agency.timeZone)
  const found = await data.read(async (at) => {
    const beats = (await listAssignments(at, { officerId: officer.id }))
      .filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || today <= untilOn))
      .map(({ beatId }) => beatId)
    return {
      coming: await listPublicDiary(at, { officerId: officer.id }, now, MOST_COMING),
      neighborhoods: (await listNeighborhoods(at)).filter(({ beatId }) => beatId !== null && beats.includes(beatId)),
    }
  })
  return <OfficerExtra view={view} {...found} />
}
