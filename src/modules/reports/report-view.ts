import type { Standing } from './report.ts'
import type { Entry } from './report-entry.ts'

export type CategoryCard = {
  readonly slug: string
  readonly names: Readonly<Record<string, string>>
  readonly icon: string
  readonly isSensitive: boolean
}

export type Point = { readonly lat: number; readonly lng: number }

/** How the public point came about; the page says so. */
export type PointKind = 'addresses' | 'distance' | 'none' | 'sensitive'

/** A report as anybody may see it: only public words, only the masked point, nobody's name but the officer's. */
export type PublicReport = {
  readonly id: string
  readonly reference: string
  readonly category: CategoryCard
  readonly standing: Standing
  /** Null: nothing was written, it was removed, or an officer has not read it yet. */
  readonly words: string | null
  /** True while words wait for an officer to read them. */
  readonly wordsWait: boolean
  readonly point: Point | null
  readonly pointKind: PointKind
  readonly neighborhood: { readonly slug: string; readonly name: string } | null
  readonly unitName: string | null
  readonly officer: { readonly name: string; readonly slug: string } | null
  readonly filedAt: Date
  readonly answerDueAt: Date
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  readonly reopenedAt: Date | null
  readonly hiddenAt: Date | null
  /** Neighbors who said "mine too", whether or not they follow. */
  readonly neighbors: number
}

export type PhotoCard = { readonly id: string; readonly width: number; readonly height: number; readonly isPublic: boolean }

export type PublicReportPage = {
  readonly report: PublicReport
  readonly entries: readonly Entry[]
  readonly photos: readonly PhotoCard[]
}

/** What those who answer see beside: the true place and all words. Never shown to the public or to overseers; analysts see it without words. */
export type InboxLine = PublicReport & {
  readonly allWords: string | null
  readonly wordsArePublic: boolean
  readonly place: string | null
  readonly truePoint: Point | null
  readonly photosOffered: boolean
  readonly language: string
  readonly beatId: string | null
  readonly unitId: string | null
  readonly officerId: string | null
}

export type InboxPageData = {
  readonly report: InboxLine
  /** Who gets mail about it. */
  readonly followers: number
  readonly entries: readonly Entry[]
  readonly photos: readonly PhotoCard[]
}

/** Why someone's report was taken from view, for anybody to read. */
export const MODERATION_RULES = [
  'personal-data',
  'about-a-person',
  'not-about-a-place',
  'insult',
  'asked-by-reporter',
  'court-or-law',
] as const
export type ModerationRule = (typeof MODERATION_RULES)[number]
export const moderationRuleIn = (text: unknown): ModerationRule | undefined => MODERATION_RULES.find((rule) => rule === text)

/** What an officer may do to what the public sees of a report. */
export const MODERATION_ACTS = ['publish', 'withhold', 'removeWords', 'hide', 'show'] as const
export type ModerationAct = (typeof MODERATION_ACTS)[number]

export type ModerationLine = {
  readonly at: Date
  readonly reference: string
  readonly what: 'words' | 'photo' | 'report' | 'entry'
  readonly done: 'removed' | 'withheld' | 'published'
  readonly rule: ModerationRule | undefined
  readonly reason: string | null
}
