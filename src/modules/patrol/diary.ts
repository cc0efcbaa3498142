export const DIARY_KINDS = ['meeting', 'walk', 'event', 'visit', 'training', 'break', 'other'] as const
export type DiaryKind = (typeof DIARY_KINDS)[number]

/** Something with a time in an officer's diary. Public entries of kind `walk`, `meeting` and `event` are what residents may come to. */
export type DiaryEntry = {
  readonly id: string
  readonly officerId: string
  readonly kind: DiaryKind
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly neighborhoodId: string | null
  readonly isPublic: boolean
}
