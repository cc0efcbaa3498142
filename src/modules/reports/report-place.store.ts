import type { ReadAt, WriteAt } from '#data/scope.ts'

/** True when the agency has loaded its addresses; masking then stands for addresses instead of distance. */
export const hasAddresses = async (at: ReadAt | WriteAt): Promise<boolean> =>
  (await at.db.selectFrom('address').select('id').where('agency_id', '=', at.agencyId).where('kind', '=', 'address').limit(1).executeTakeFirst()) !== undefined
