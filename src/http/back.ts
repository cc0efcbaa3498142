import { BACK_TO_TODAY, paths } from '#paths.ts'
import type { Form } from './form.ts'

/** Where to go after an act: back to the page of the day where the form stood there, else to `path`. */
export const backOr = (form: Form, path: string): string => (form.text(BACK_TO_TODAY.name) === BACK_TO_TODAY.value ? paths.today() : path)
