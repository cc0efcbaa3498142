/** Who asks, as far as this module needs to know them; undefined: nobody is signed in. */
export type Asker = { readonly roles: readonly string[] } | undefined

const isAdministrator = (asker: Asker) => asker?.roles.includes('administrator') ?? false

/** Who may do what with the agency, its settings and its ground. */
export const agencyCan = {
  /** The administrator sets the agency up (PRODUCT.md section 2). Being chief or overseer adds nothing here: one hand on the settings. */
  seeSetUp: isAdministrator,
  changeAgency: isAdministrator,
  /** Masking protects residents: the overseer may look at the rules, and only the administrator may change them, by an event that stays. */
  changeMasking: isAdministrator,
  seeMasking: (asker: Asker) => isAdministrator(asker) || (asker?.roles.includes('overseer') ?? false),
  changeNeighborhoods: isAdministrator,
  changeBeats: isAdministrator,
  changeUnits: isAdministrator,
  changeCategories: isAdministrator,
  changeAddresses: isAdministrator,
  /** Streets decide how long a walk takes, for every officer: the same one hand. */
  changeStreets: isAdministrator,
  /** Boundaries and the agency's logo are public: anybody, signed in or not. */
  seeBoundaries: (_asker: Asker) => true,
  seeLogo: (_asker: Asker) => true,
  /** Typed addresses hold no names: anybody who wants to report may look one up. */
  lookUpPlaces: (_asker: Asker) => true,
} as const satisfies Record<string, (asker: Asker) => boolean>

export type AgencyAct = keyof typeof agencyCan
