import { promises } from './en/promises.ts'
import { shell } from './en/shell.ts'

/** The source of all words. One file per module, in the order of the modules. */
export const en = { shell, promises } as const
