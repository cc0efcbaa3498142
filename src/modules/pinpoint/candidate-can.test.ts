import { expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { candidateCan } from './candidate-can.ts'

const ALLOWED: Record<keyof typeof candidateCan, readonly Role[]> = {
  see: ['partner', 'officer', 'sergeant', 'chief', 'analyst'],
  seeEvents: ['officer', 'sergeant', 'chief', 'analyst'],
  decide: ['officer', 'sergeant', 'chief', 'analyst'],
  open: ['officer', 'sergeant', 'chief'],
  scan: ['officer', 'sergeant', 'chief', 'analyst'],
}
const somebody = (role: Role): Viewer => ({ accountId: 'a', name: 'Somebody', roles: [role], beatIds: [] }) as unknown as Viewer
const acts = Object.keys(ALLOWED) as (keyof typeof candidateCan)[]

test.each(acts.flatMap((act) => [...ROLES.map((role) => ({ act, role })), { act, role: undefined }]))(
  '$act what stands out, as $role',
  ({ act, role }) => expect(candidateCan[act](role && somebody(role))).toBe(role !== undefined && ALLOWED[act].includes(role)),
)
