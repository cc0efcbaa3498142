/** Words a face is drawn by (`#ui/face.tsx` draws them; that these are its words is held by the compiler where a page hands a face on). */
const SKINS = ['porcelain', 'sand', 'honey', 'olive', 'chestnut', 'umber'] as const
const HAIRS = ['black', 'brown', 'auburn', 'fair', 'gray', 'white'] as const
const HAIR_STYLES = ['short', 'crop', 'curls', 'bun', 'bob', 'long', 'parted', 'bald', 'headscarf', 'braids'] as const
const CLOTHES = ['slate', 'pine', 'plum', 'rust', 'navy', 'stone'] as const

/** A drawn face in words: a likeness the officer chose, never a picture taken. */
export type DrawnFace = {
  readonly skin: (typeof SKINS)[number]
  readonly hair: (typeof HAIRS)[number]
  readonly hairStyle: (typeof HAIR_STYLES)[number]
  readonly clothes: (typeof CLOTHES)[number]
  readonly glasses?: boolean
  readonly beard?: boolean
  readonly older?: boolean
}

const oneOf = <T extends string>(known: readonly T[], stored: unknown): T | undefined => known.find((name) => name === stored)

/** A stored face; null where there is none or a word of it is not known, and a quiet sign stands in. */
export function faceFrom(stored: unknown): DrawnFace | null {
  if (typeof stored !== 'object' || stored === null) return null
  const words = stored as Readonly<Record<string, unknown>>
  const skin = oneOf(SKINS, words.skin)
  const hair = oneOf(HAIRS, words.hair)
  const hairStyle = oneOf(HAIR_STYLES, words.hairStyle)
  const clothes = oneOf(CLOTHES, words.clothes)
  if (!skin || !hair || !hairStyle || !clothes) return null
  return { skin, hair, hairStyle, clothes, glasses: words.glasses === true, beard: words.beard === true, older: words.older === true }
}
