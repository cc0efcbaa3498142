import type { Child } from 'hono/jsx'

/** MathML of a name, a number, a sign, and how they are put together; what Chromium, Firefox and Safari draw by themselves. */
const name = (text: string): Child => <mi class={text.length > 1 ? 'word' : undefined}>{text}</mi>
const number = (text: string): Child => <mn>{text}</mn>
const sign = (text: string): Child => <mo>{text}</mo>
const isFunction = (part: Child): boolean => typeof part === 'string' && /^[a-z]{2,}$/.test(part)

/** Several in a row, given as they are: letters are names, digits numbers, all else signs. Around a function (log, sin) stands a little room. */
export const row = (...parts: readonly Child[]): Child => (
  <mrow>
    {parts.map((part, index) => (
      <>
        {isFunction(part) && index > 0 && <mspace width="0.17em" />}
        {piece(part)}
        {isFunction(part) && <mspace width="0.17em" />}
      </>
    ))}
  </mrow>
)
export const over = (top: Child, bottom: Child): Child => (
  <mfrac>
    <mrow>{piece(top)}</mrow>
    <mrow>{piece(bottom)}</mrow>
  </mfrac>
)
export const low = (base: Child, index: Child): Child => (
  <msub>
    {piece(base)}
    {piece(index)}
  </msub>
)
export const high = (base: Child, power: Child): Child => (
  <msup>
    {piece(base)}
    {piece(power)}
  </msup>
)
/** As a power of one half: the root sign is not drawn where no mathematical font is installed. */
export const root = (of: Child): Child => high(row('(', of, ')'), row('1', '/', '2'))
export const sumOver = (index: Child, of: Child): Child => (
  <mrow>
    <munder>
      <mo>∑</mo>
      {piece(index)}
    </munder>
    {piece(of)}
  </mrow>
)

function piece(part: Child): Child {
  if (typeof part !== 'string') return part
  if (/^\p{L}+$/u.test(part)) return name(part)
  return /^[\d.,]+$/.test(part) ? number(part) : sign(part)
}

/** Lines of a formula below each other, each as wide as a phone. */
export const Formula = ({ lines, said, saidLabel }: { lines: readonly Child[]; said: string; saidLabel: string }) => (
  <figure class="formula">
    {lines.map((line) => (
      <math display="block">{line}</math>
    ))}
    <figcaption>
      <strong>{saidLabel}</strong> {said}
    </figcaption>
  </figure>
)

/** `T_b` as T with a small b below. */
export const Sign = ({ text }: { text: string }) => {
  const [base, index] = text.split('_')
  return (
    <i class="sign">
      {base}
      {index && <sub>{index}</sub>}
    </i>
  )
}
