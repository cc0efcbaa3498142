import type { Agency } from '#modules/agencies/index.ts'

/** Where somebody signs in: whose site it is, under which address they see it, and the keys of this installation. A request's variables fit. */
export type Site = {
  readonly agency: Pick<Agency, 'id' | 'name' | 'settings'>
  readonly origin: string
  readonly secretFor: (purpose: string) => string
}

export type Keys = Pick<Site, 'secretFor'>
