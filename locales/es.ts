import { home } from './es/home.ts'
import { house } from './es/house.ts'
import { promises } from './es/promises.ts'
import { shell } from './es/shell.ts'
import type { Words } from './words.ts'

/** Spanish, written and not translated word by word. */
export const es: Words = { house, home, shell, promises }
