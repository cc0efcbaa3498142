const MOST = 100

/** The references in a typed or posted list: split at commas and line ends, in their one spelling, each once, at most 100. */
export function referencesIn(text: string): string[] {
  const letters = text.split(/[,;\n]+/).map((one) => one.toUpperCase().replace(/[\s-]/g, ''))
  const spelled = letters.filter((one) => /^[A-Z0-9]{6}$/.test(one)).map((one) => `${one.slice(0, 3)}-${one.slice(3)}`)
  return [...new Set(spelled)].slice(0, MOST)
}
