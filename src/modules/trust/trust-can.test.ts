import { expect, test } from 'vitest'
import { ROLES, type Role, type Viewer } from '#modules/people/index.ts'
import { trustCan } from './trust-can.ts'

const somebody = (role: Role): Viewer => ({
  accountId: 'me',
  name: 'Somebody',
  roles: [role],
  officerId: undefined,
  beatIds: [],
  sessionId: 's',
})
const ASKING: readonly Role[] = ['chief', 'analyst', 'administrator']

test.each([undefined, ...ROLES].map((role) => ({ role })))('$role: asks, enters paper, answers', ({ role }) => {
  const viewer = role && somebody(role)
  const asks = role !== undefined && ASKING.includes(role)
  expect([trustCan.ask(viewer), trustCan.enterPaper(viewer), trustCan.answer(viewer)]).toEqual([asks, asks, true])
})
