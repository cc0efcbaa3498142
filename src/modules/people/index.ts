export { ROLES, type Role, STAFF } from './role.ts'
export { hasRole, isStaff, type Viewer } from './viewer.ts'
