/** A table of patterns, hence longer than other rules.
 *
 * What gives a person away in a text, in English and Spanish together: people mix them.
 * Patterns, not understanding: they miss things and they stop at harmless ones, which is why they advise and never remove.
 */
export const FINDING_KINDS = ['phone', 'email', 'plate', 'person', 'immigration', 'describes-person', 'crime'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])'
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])'

/** Whole words, in any case. */
const words = (...sources: string[]) => new RegExp(`${NO_LETTER_BEFORE}(?:${sources.join('|')})${NO_LETTER_AFTER}`, 'giu')
/** Whole words, in the case written here. */
const exactly = (...sources: string[]) => new RegExp(`${NO_LETTER_BEFORE}(?:${sources.join('|')})${NO_LETTER_AFTER}`, 'gu')

const NAME = "\\p{Lu}\\p{Ll}+(?:['-]\\p{Lu}\\p{Ll}+)?"
const FULL_NAME = `${NAME}(?: ${NAME}){0,2}`
const RELATIONS = [
  '[Nn]eighbou?rs?',
  '[Ll]andlord',
  '[Ll]andlady',
  '[Tt]enant',
  '[Rr]oommate',
  '[Bb]oyfriend',
  '[Gg]irlfriend',
  '[Hh]usband',
  '[Ww]ife',
  '[Ss]on',
  '[Dd]aughter',
  '[Bb]rother',
  '[Ss]ister',
  '[Uu]ncle',
  '[Aa]unt',
  '[Cc]ousin',
  '[Oo]wner',
  '[Mm]anager',
  'named',
  'name is',
  'called',
  '[Vv]ecin[oa]',
  '[Cc]aser[oa]',
  '[Dd]ueñ[oa]',
  '[Ii]nquilin[oa]',
  '[Ee]spos[oa]',
  '[Nn]ovi[oa]',
  '[Hh]ij[oa]',
  '[Hh]erman[oa]',
  '[Tt][ií][oa]',
  '[Pp]rim[oa]',
  '[Ss]eñora?',
  '[Dd]on',
  '[Dd]oña',
  'se llama',
  'llamad[oa]',
  'nombre es',
].join('|') // prettier-ignore
const TITLES = '(?:Mr|Mrs|Ms|Miss|Sr|Sra|Srta)\\.?'

const PERSON = 'm[ae]n|wom[ae]n|guys?|persons?|people|males?|females?|kids?|teens?|teenagers?|boys?|girls?|individuals?|youths?|dudes?'
const PERSONA = 'hombres?|mujer(?:es)?|tipos?|personas?|jóvenes|joven|muchach[oa]s?|sujetos?|individuos?|niñ[oa]s?|señor(?:es)?|chic[oa]s?'
const ORIGIN =
  'black|white|brown|hispanic|latin[oax]|mexican|asian|chinese|arab|muslim|african|indian|native|foreign|dark[- ]skinned|light[- ]skinned|homeless'
const ORIGEN =
  'negr[oa]s?|blanc[oa]s?|moren[oa]s?|hispan[oa]s?|latin[oa]s?|mexican[oa]s?|asiátic[oa]s?|chin[oa]s?|árabes?|african[oa]s?|indígenas?|extranjer[oa]s?|indigentes?'
const STRANGE = 'suspicious|suspicious[- ]looking|strange|shady|sketchy|weird|creepy|unknown'
const BETWEEN = '(?:[\\p{L}-]+ ){0,2}'

const NOT_ROADS = '(?!(?:US|SR|CR|HWY|RT|RTE|FM|PO|APT|BLDG|LOT|ROOM|NO|UNIT|ROUTE|BUS) ?-?\\d)'

export const PATTERNS: Record<FindingKind, readonly RegExp[]> = {
  email: [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu],
  phone: [
    /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]?\d{4}(?!\d)/g,
    /(?<![\d-])\d{10}(?!\d)/g,
    /(?<![\d-])\d{3}-\d{4}(?![\d-])/g,
  ],
  plate: [
    /(?<=(?:plates?|license|licence|tag|placas?|matrícula|patente)[^\n.]{0,24}?)(?<![\p{L}\p{N}])(?:\p{L}{3}[ -]\d{3,4}|(?=\p{L}*\d)(?=\d*\p{L})[\p{L}\d]{5,8})(?![\p{L}\p{N}])/giu,
    exactly(`${NOT_ROADS}[A-Z]{2,3}[ -]?\\d{3,4}`, '\\d[A-Z]{3}\\d{3}', '\\d{3}[ -]?[A-Z]{3}', '[A-Z]{3}[ -]?\\d[A-Z]\\d{2}'),
  ],
  person: [
    new RegExp(`(?<=${NO_LETTER_BEFORE}(?:${RELATIONS})(?: is|,|:)? )${FULL_NAME}${NO_LETTER_AFTER}`, 'gu'),
    exactly(`${TITLES} ${FULL_NAME}`),
  ],
  immigration: [
    words(
      'undocumented',
      'illegal (?:aliens?|immigrants?|migrants?)',
      'illegals',
      'immigration(?: status)?',
      'immigrants?',
      '(?:no|without|has no|have no) papers',
      'green card',
      'deport(?:ed|ation|ing)?',
      'asylum',
      'refugees?',
      'daca',
      'visa (?:expired|overstay(?:ed)?)',
      'overstayed',
      'indocumentad[oa]s?',
      'sin papeles',
      'no tienen? papeles',
      'ilegales',
      'inmigrantes?',
      'inmigración',
      'migrantes?',
      '(?:estatus|estado|situación) migratori[oa]',
      '(?:la )?migra',
      'deportar(?:l[oa]s?)?',
      'deportad[oa]s?',
      'deportación',
      'tarjeta verde',
      'asilo',
      'refugiad[oa]s?',
    ), // prettier-ignore
    /(?<=\p{Ll}[^\n]{0,80}(?<!black |BLACK ))(?<![\p{L}\p{N}])ICE(?![\p{L}\p{N}])/gu,
  ],
  'describes-person': [
    words(
      `(?:${STRANGE}|${ORIGIN}) ${BETWEEN}(?:${PERSON})`,
      `(?:${PERSON}|someone|somebody) ${BETWEEN}(?:wearing|dressed in|in a hoodie|who looks?|looks? like|loitering)`,
      `(?:${PERSONA}) ${BETWEEN}(?:sospechos[oa]s?|rar[oa]s?|extrañ[oa]s?|${ORIGEN}|vestid[oa]s?|con capucha|que parecen?)`,
      '(?:alguien|gente) (?:sospechos[oa]|rar[oa]|extrañ[oa])',
      'suspicious',
    ),
  ],
  crime: [
    words(
      'robbed',
      'robbery',
      'mugged',
      'stabbed',
      'gunshots?',
      'shots fired',
      'shooting',
      'shot at',
      'guns?',
      'pistol',
      'burglar(?:y|s|ized)?',
      'broke into',
      'breaking into',
      'break-in',
      'assaulted',
      'beaten up',
      'raped?',
      'domestic violence',
      'kidnapp?ed',
      'stolen',
      'stole',
      '(?:selling|dealing) drugs',
      'drug dealers?',
      'molested',
      'me robaron',
      'robaron',
      'robo',
      'asaltaron',
      'asalto',
      'apuñal(?:aron|ado|ada)',
      'balazos?',
      'disparos?',
      'balacera',
      'pistola',
      'golpearon',
      'violaron',
      'violación',
      'violencia doméstica',
      'secuestr(?:aron|ado|ada|o)',
      '(?:venden|vendiendo) drogas?',
      'narcomenudeo',
    ), // prettier-ignore
  ],
}

/** A capitalized name that ends so, or is followed by this, is a street, a school, a shop: not a person. */
export const PLACE_AFTER =
  /^[ ,]*(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Lane|Ln|Park|School|Way|Court|Ct|Place|Pl|Square|Church|Library|Market|Elementary|High|Bridge|Calle|Avenida|Parque|Escuela|Plaza)(?![\p{L}])/u
export const PLACE_WITHIN =
  / (?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Lane|Ln|Park|School|Way|Court|Ct|Place|Square|Church|Library|Market|Elementary|Bridge)$/u
