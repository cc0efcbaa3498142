import { home } from './en/home.ts'
import { house } from './en/house.ts'
import { promises } from './en/promises.ts'
import { shell } from './en/shell.ts'

/** The source of all words. One file per module, in the order of the modules. */
export const en = { house, home, shell, promises } as const
