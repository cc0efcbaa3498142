export const SKINS = ['porcelain', 'sand', 'honey', 'olive', 'chestnut', 'umber'] as const
export const HAIRS = ['black', 'brown', 'auburn', 'fair', 'gray', 'white'] as const
export const HAIR_STYLES = ['short', 'crop', 'curls', 'bun', 'bob', 'long', 'parted', 'bald', 'headscarf', 'braids'] as const
export const CLOTHES = ['slate', 'pine', 'plum', 'rust', 'navy', 'stone'] as const

/** A drawn face, told in words: what is stored is these words, never a picture of anybody. */
export type FaceSpec = {
  readonly skin: (typeof SKINS)[number]
  readonly hair: (typeof HAIRS)[number]
  readonly hairStyle: (typeof HAIR_STYLES)[number]
  readonly clothes: (typeof CLOTHES)[number]
  readonly glasses?: boolean | undefined
  readonly beard?: boolean | undefined
  /** A faint line or two around the eyes. */
  readonly older?: boolean | undefined
}

/** Skin, its shade, and the lines drawn on it. */
const SKIN: Record<FaceSpec['skin'], readonly [string, string, string]> = {
  porcelain: ['#F3D3BD', '#E4B99D', '#8A5A45'],
  sand: ['#E6B98F', '#D2A077', '#7C4E33'],
  honey: ['#CF9A69', '#B98253', '#6A4026'],
  olive: ['#B98A5C', '#A37547', '#593A20'],
  chestnut: ['#8D5A3B', '#77492D', '#45291A'],
  umber: ['#5F3B28', '#4E2F1F', '#2C1A11'],
}
const HAIR: Record<FaceSpec['hair'], string> = {
  black: '#1F1B1A',
  brown: '#4A3022',
  auburn: '#7E3F23',
  fair: '#C79A55',
  gray: '#8C8F90',
  white: '#D9D7D2',
}
const CLOTH: Record<FaceSpec['clothes'], readonly [string, string]> = {
  slate: ['#2C4A57', '#3E6272'],
  pine: ['#1F4F46', '#2F6A5F'],
  plum: ['#5A3A56', '#744D70'],
  rust: ['#8A4526', '#A65A38'],
  navy: ['#26375A', '#384D78'],
  stone: ['#5B5F58', '#757A71'],
}

/** Hair behind the head, drawn first. */
const BEHIND: Partial<Record<FaceSpec['hairStyle'], string>> = {
  bob: 'M25 40c0-17 9-26 21-26s21 9 21 26c0 8-1 14-3 19H28c-2-5-3-11-3-19z',
  long: 'M24 41c0-18 9-28 22-28s22 10 22 28c0 14 2 24 4 33H20c2-9 4-19 4-33z',
  bun: 'M46 4a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  curls: 'M46 9c6-2 11 0 13 4 6 0 10 5 9 11 4 4 4 11 0 15 1 6-2 10-6 11H30c-4-1-7-5-6-11-4-4-4-11 0-15-1-6 3-11 9-11 2-4 7-6 13-4z',
  headscarf: 'M22 42c0-19 10-30 24-30s24 11 24 30c0 13 3 22 6 30H16c3-8 6-17 6-30z',
  braids: 'M25 42c0-18 9-28 21-28s21 10 21 28c0 9 2 20 1 32h-7c0-10-1-18-2-24H33c-1 6-2 14-2 24h-7c-1-12 1-23 1-32z',
}

/** Hair before the forehead, drawn last. */
const BEFORE: Partial<Record<FaceSpec['hairStyle'], string>> = {
  short: 'M27 38c-2-15 7-23 19-23s21 8 19 23c-1-3-2-6-4-8-4 1-9-1-12-4-5 4-13 5-18 5-2 2-3 4-4 7z',
  crop: 'M27.5 35c-1-13 7-19.5 18.5-19.5S65.5 22 64.5 35c-2-6-5-9-7-10-7-1.5-16-1.5-23 0-2 1-5 4-7 10z',
  curls: 'M27 36c-2-12 6-21 19-21s21 9 19 21c-2-3-4-5-7-6-3 1-6 0-8-2-3 2-7 2-10 0-2 3-6 6-13 8z',
  bun: 'M27 38c-1-15 8-22 19-22s20 7 19 22c-3-8-9-13-19-13s-16 5-19 13z',
  bob: 'M27 40c-1-16 7-23 19-23s20 7 19 23c-2-5-5-9-9-12-8 4-17 5-24 4-2 2-4 5-5 8z',
  long: 'M27 42c-2-17 7-25 19-25s21 8 19 25c-2-8-8-14-18-19-6 8-13 13-20 19z',
  parted: 'M26.5 38c-2-15 7-23.5 20-23.5 12 0 20 8 18.5 23-2-6-6-10-11-12-9 3-18 3-23 2-2 3-3 6-4.5 10.5z',
  headscarf: 'M28 44c-3-18 6-28 18-28s21 10 18 28c-1-11-7-18-18-18s-17 7-18 18z',
  braids: 'M27 41c-2-16 7-24 19-24s21 8 19 24c-2-7-8-13-18-17h-2c-10 4-16 10-18 17z',
}

const Eyes = ({ line, glasses, older }: { line: string; glasses: boolean; older: boolean }) => (
  <g fill="none" stroke={line} stroke-width="1.7" stroke-linecap="round">
    <path d="M35.5 35.5c1.5-1.3 4-1.5 5.5-.6M51 34.9c1.5-.9 4-.7 5.5.6" />
    <circle cx="38.5" cy="39.8" r="1.7" fill={line} stroke="none" />
    <circle cx="53.5" cy="39.8" r="1.7" fill={line} stroke="none" />
    {older && <path stroke-width="1" d="M31.5 41.5l-1.8 1M60.5 41.5l1.8 1" />}
    {glasses && (
      <path
        stroke-width="1.5"
        d="M32.5 40a6 5.5 0 1 0 12 0 6 5.5 0 1 0-12 0M47.5 40a6 5.5 0 1 0 12 0 6 5.5 0 1 0-12 0M44.5 39.5c1-.8 2-.8 3 0"
      />
    )}
  </g>
)

const Nothing = ({ looks, label }: { looks: string; label: string }) => (
  <svg class={looks} viewBox="0 0 92 92" role="img" aria-label={label}>
    <path d="M14 92c2-20 16-29 32-29s30 9 32 29z" fill="#7C8487" />
    <circle cx="46" cy="40" r="18" fill="#7C8487" />
  </svg>
)

/** The drawing of a person; without a spec a shape that could be anybody. */
export const Face = ({ spec, looks = 'face', label }: { spec: FaceSpec | undefined; looks?: string; label: string }) => {
  if (!spec) return <Nothing looks={looks} label={label} />
  const [skin, shade, line] = SKIN[spec.skin]
  const [cloth, collar] = CLOTH[spec.clothes]
  const hair = spec.hairStyle === 'headscarf' ? collar : HAIR[spec.hair]
  const behind = BEHIND[spec.hairStyle]
  const before = BEFORE[spec.hairStyle]
  return (
    <svg class={looks} viewBox="0 0 92 92" role="img" aria-label={label}>
      {behind && <path d={behind} fill={hair} />}
      <path d="M12 92c2-18 14-26.5 34-26.5S78 74 80 92z" fill={cloth} />
      <path d="M38.5 54h15v12c-2 5-13 5-15 0z" fill={shade} />
      <path d="M36 66.5l2.5-3.5c3 6 12 6 15 0l2.5 3.5-10 9z" fill={collar} />
      {spec.hairStyle !== 'headscarf' && <path d="M28 37.5c-4-1-4.5 8 1 8.5zM64 37.5c4-1 4.5 8-1 8.5z" fill={shade} />}
      <path d="M28 36c0-13 8-20 18-20s18 7 18 20c0 14-7 25-18 25S28 50 28 36z" fill={skin} />
      {spec.beard && (
        <path
          d="M28.5 42c1 12 7 20.5 17.5 20.5S62.5 54 63.5 42c-2 6-5 8-8 8-3-1.5-6-2-9.5-2s-6.5.5-9.5 2c-3 0-6-2-8-8z"
          fill={HAIR[spec.hair]}
        />
      )}
      <path d="M46 41c-.8 2.5-1.8 4.2-1.2 5 .6.7 1.8.6 2.6.2" fill="none" stroke={line} stroke-width="1.4" stroke-linecap="round" />
      <path d="M40 51.5c3 3 9 3 12 0" fill="none" stroke={spec.beard ? skin : line} stroke-width="1.9" stroke-linecap="round" />
      {before && <path d={before} fill={hair} stroke={hair} stroke-width="2" stroke-linejoin="round" />}
      {Eyes({ line, glasses: spec.glasses ?? false, older: spec.older ?? false })}
    </svg>
  )
}

/** Twelve faces told apart at a glance, for an invented town. */
export const INVENTED_FACES: readonly FaceSpec[] = [
  { skin: 'chestnut', hair: 'black', hairStyle: 'crop', clothes: 'slate' },
  { skin: 'sand', hair: 'brown', hairStyle: 'parted', clothes: 'navy', beard: true },
  { skin: 'umber', hair: 'black', hairStyle: 'braids', clothes: 'pine' },
  { skin: 'porcelain', hair: 'auburn', hairStyle: 'bun', clothes: 'slate' },
  { skin: 'honey', hair: 'black', hairStyle: 'long', clothes: 'plum' },
  { skin: 'olive', hair: 'black', hairStyle: 'headscarf', clothes: 'pine' },
  { skin: 'porcelain', hair: 'gray', hairStyle: 'short', clothes: 'navy', glasses: true, older: true },
  { skin: 'umber', hair: 'gray', hairStyle: 'bald', clothes: 'rust', beard: true, older: true },
  { skin: 'chestnut', hair: 'brown', hairStyle: 'curls', clothes: 'plum', glasses: true },
  { skin: 'sand', hair: 'fair', hairStyle: 'bob', clothes: 'stone' },
  { skin: 'honey', hair: 'black', hairStyle: 'short', clothes: 'rust' },
  { skin: 'porcelain', hair: 'white', hairStyle: 'bob', clothes: 'pine', older: true, glasses: true },
]
