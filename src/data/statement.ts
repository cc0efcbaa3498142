/** Where a quoted, dollar-quoted or commented stretch that begins at `from` ends; `from` itself when none begins there. */
function endOfStretch(text: string, from: number): number {
  const until = (mark: string, start: number) => {
    const found = text.indexOf(mark, start)
    return found < 0 ? text.length : found + mark.length
  }
  if (text.startsWith('--', from)) return until('\n', from)
  if (text.startsWith('/*', from)) return endOfComment(text, from)
  if (text[from] === "'" || text[from] === '"') return until(text[from], from + 1)
  const dollar = /^\$([A-Za-z_]\w*)?\$/.exec(text.slice(from, from + 64))
  return dollar ? until(dollar[0], from + dollar[0].length) : from
}

/** Comments of this kind nest in PostgreSQL. */
function endOfComment(text: string, from: number): number {
  let depth = 0
  for (const { 0: mark, index } of text.slice(from).matchAll(/\/\*|\*\//g)) {
    depth += mark === '/*' ? 1 : -1
    if (depth === 0) return from + index + 2
  }
  return text.length
}

const withoutComments = (statement: string) => statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim()

/**
 * The statements of an SQL script in order, without their semicolons; stretches of nothing but comments are left out.
 * Semicolons within '', "", $tag$ bodies and comments do not divide. E'' strings with backslashed quotes are not understood:
 * migrations do not use them.
 */
export function statementsOf(script: string): string[] {
  const statements: string[] = []
  let start = 0
  let at = 0
  while (at < script.length) {
    const end = endOfStretch(script, at)
    if (end > at) at = end
    else if (script[at] === ';') {
      statements.push(script.slice(start, at))
      at += 1
      start = at
    } else at += 1
  }
  statements.push(script.slice(start))
  return statements.map((statement) => statement.trim()).filter((statement) => withoutComments(statement) !== '')
}
