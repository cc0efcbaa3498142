import { checkWords, kindsFound } from '#modules/reports/index.ts'

export type AdviceKind = ReturnType<typeof kindsFound>[number]

/** What in these texts may give a person away, each kind once; empty for most. It advises: who has looked may send them as they are. */
export const adviceOn = (...texts: readonly string[]): AdviceKind[] => kindsFound(texts.flatMap((text) => checkWords(text)))
