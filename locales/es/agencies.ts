import type { Words } from '../words.ts'
import { groundWords } from './agencies-ground.ts'
import { reportingWords } from './agencies-reporting.ts'
import { setUpWords } from './agencies-set-up.ts'
import { streetWords } from './agencies-streets.ts'

/** Las palabras de la configuración y del terreno. */
export const agencies: Words['agencies'] = { ...setUpWords, ...groundWords, ...reportingWords, ...streetWords }
