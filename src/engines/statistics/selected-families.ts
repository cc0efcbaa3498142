import { benjaminiHochberg } from './false-discovery.ts'

/**
 * Up to which adjusted p-value the members of each family are discoveries, when families of tests are searched for any that hold something
 * and then their members are named; null for a family that is not selected. On average at most `share` of the members named in a selected
 * family are false, over all selected families: searching more families costs, and finding something in one does not loosen the others.
 *
 * `families`: for each family the smallest of its members' p-values as adjusted within it (`benjaminiHochberg`), which is Simes' p-value of
 * the whole family. An empty list gives an empty one.
 * Source: Benjamini & Bogomolov 2014, JRSS B 76:297; variant: Benjamini & Hochberg 1995 at both levels.
 */
export function thresholdsOfFamilies(families: readonly number[], share: number): (number | null)[] {
  const adjusted = benjaminiHochberg(families)
  const selected = adjusted.filter((q) => q <= share).length
  return families.map((_, family) => (adjusted[family]! <= share ? (share * selected) / families.length : null))
}
