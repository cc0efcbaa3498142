import { tagOf } from '#locales/language.ts'
import type { Language, Words } from '#locales/words.ts'
import { type Category, categoryName } from '#modules/agencies/index.ts'
import { type Block, partsOfBlock } from './contact-block.ts'
import { blockValue, type ContactChoices, LANGUAGE_CODES, placeValue } from './contact-choice.ts'
import type { Place } from './place.ts'

type Found = {
  readonly places: readonly Place[]
  readonly blocks: readonly Block[]
  readonly usual: readonly string[]
  readonly categories: readonly Category[]
  readonly names: readonly string[]
}
type Reader = { readonly words: Words; readonly language: Language; readonly agency: { readonly languages: readonly Language[] } }

/** A block's name in the reader's language. */
export function blockInWords({ words }: Pick<Reader, 'words'>, name: string): string {
  const { hundred, street } = partsOfBlock(name)
  return hundred === 0 ? street : words.contacts.blockOf(hundred, street)
}

/** A language's name in the reader's language; the code itself where it has none. */
export const languageInWords = ({ language }: Pick<Reader, 'language'>, code: string): string => {
  const name = new Intl.DisplayNames([tagOf(language)], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(tagOf(language)) + name.slice(1)
}

/** The agency's languages first, then the others by name. */
function languagesOf(reader: Reader) {
  const own = reader.agency.languages.map((code) => ({ value: code === 'qps' ? 'en' : code, label: languageInWords(reader, code) }))
  const others = LANGUAGE_CODES.filter((code) => !own.some(({ value }) => value === code)).map((code) => ({
    value: code,
    label: languageInWords(reader, code),
  })) // prettier-ignore
  const order = new Intl.Collator(tagOf(reader.language))
  return [...own, ...others.sort((a, b) => order.compare(a.label, b.label))]
}

/** The choices in the reader's words. Where nothing is usual yet, the first places of the list are offered first. */
export function choicesInWords(reader: Reader, { places, blocks, usual, categories, names }: Found): ContactChoices {
  const offered = {
    places: places.map(({ id, name, lat, lng }) => ({ value: placeValue(id), label: name, lat, lng })),
    blocks: blocks.map(({ block, name, lat, lng }) => ({ value: blockValue(block), label: blockInWords(reader, name), lat, lng })),
  }
  const all = [...offered.places, ...offered.blocks]
  const known = usual.filter((value) => all.some((one) => one.value === value))
  return {
    ...offered,
    usual: [...new Set([...known, ...all.map(({ value }) => value)])].slice(0, 6),
    languages: languagesOf(reader),
    categories: categories.map((category) => ({ value: category.slug, label: categoryName(category, reader.language) })),
    names,
  }
}
