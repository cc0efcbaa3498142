import type { Child } from 'hono/jsx'
import type { MethodSlug } from '#engines/method.ts'
import { high, low, over, root, row, sumOver } from './method-math.pages.tsx'

const wave = (period: string, ratio = 't'): Child => over(row('2', 'π', ratio), period)
const logMean = (...terms: Child[]): Child => row('log', low('μ', 't'), '=', ...terms)
const ratioOf = (top: string): Child => over(low(top, 'a'), low(top, 'b'))
const shareOf = (area: string): Child => row(over(low(area, 'a'), low('C', 'a')), '−', over(low(area, 'b'), low('C', 'b')))

/** Each method's formula, in lines short enough for a phone. The letters are explained in the words' `where`. */
export const FORMULAS: Record<MethodSlug, readonly Child[]> = {
  'repeat-places': [row('E', '=', over(row('k', '+', 'x'), row('1', '+', over('k', 'μ'))))],
  'hot-spots': [
    row('z', '=', over(row('S', '−', 'W', 'm'), row('s', root(over(row('n', 'W', '−', high('W', '2')), row('n', '−', '1')))))),
    row('p', '=', over(row('1', '+', 'b'), row('1', '+', 'B'))),
  ],
  'near-repeats': [
    row('X', '=', sumOver(row('i', '<', 'j'), row(low('s', row('i', 'j')), low('t', row('i', 'j'))))),
    row('E', '=', over(row('S', 'T'), row('n', '(', 'n', '−', '1', ')', '/', '2'))),
  ],
  'emerging-change': [
    logMean('a', '+', 'b', 't'),
    row('+', 'c', 'sin', wave('52.18'), '+', 'd', 'cos', wave('52.18')),
    row('G', '=', high(row('(', low('p', '1'), low('p', '2'), low('p', '4'), low('p', '6'), ')'), row('1', '/', '4'))),
  ],
  'false-discoveries': [row(low('q', 'i'), '=', low('min', row('j', '≥', 'i')), over(row('m', low('p', 'j')), 'j'))],
  density: [
    row('λ', '=', over('1', 'e'), sumOver('i', over(row('1'), row('2', 'π', high('σ', '2'))))),
    row('×', 'exp', '(', '−', over(high(low('d', 'i'), '2'), row('2', high('σ', '2'))), ')'),
  ],
  seasons: [
    logMean('a', '+', 'b', 't'),
    row('+', 's', 'sin', wave('12'), '+', 'c', 'cos', wave('12')),
    row('A', '=', root(row(high('s', '2'), '+', high('c', '2')))),
    row('H', '/', 'L', '=', high('e', row('2', 'A'))),
  ],
  'contact-plan': [
    row('V', '=', 'n', '(', '1', '−', high('e', row('−', 'd', '/', 'τ')), ')'),
    row('×', '(', '1', '+', 'γ', 'f', ')', high('e', row('−', 'λ', 't'))),
  ],
  familiarity: [
    row('C', '=', over(row(sumOver('o', high(low('n', 'o'), '2')), '−', 'N'), row('N', '(', 'N', '−', '1', ')'))),
    row('B', '=', '−', over(row(sumOver('g', row(low('p', 'g'), 'ln', low('p', 'g')))), row('ln', 'G'))),
  ],
  'beat-time': [row('D', '=', 'P', '−', 'L', '−', 'A'), row('a', '=', over('A', row('P', '−', 'L')))],
  'beat-guarantee': [
    row('p', '=', over(sumOver('i', low('A', 'i')), sumOver('i', low('T', 'i')))),
    row(
      high('s', '2'),
      '=',
      over(
        row('N', sumOver('i', high(row('(', low('A', 'i'), '−', 'p', low('T', 'i'), ')'), '2'))),
        row('(', 'N', '−', '1', ')', high(row('(', sumOver('i', low('T', 'i')), ')'), '2')),
      ),
    ),
  ],
  'survey-weights': [
    row(low('w', 'i'), '←', low('w', 'i'), over(low('T', 'g'), row(sumOver(row('j', '∈', 'g'), low('w', 'j'))))),
    row('m', '=', over(row(sumOver('i', row(low('w', 'i'), low('y', 'i')))), row(sumOver('i', low('w', 'i'))))),
  ],
  'small-areas': [row('x', '+', 'g', '(', 'y', '−', 'x', ')'), row('g', '=', over(high('s', '2'), row(high('s', '2'), '+', 'D')))],
  'survey-change': [row('M', '=', '1.96', root(row(high(low('e', '1'), '2'), '+', high(low('e', '2'), '2'))))],
  'response-rate': [row('R', '=', over('I', row('I', '+', 'P', '+', 'N', '+', 'U')))],
  suppression: [row('min', '(', 'r', ',', 'c', ')'), row('−', 'max', '(', '0', ',', 'r', '+', 'c', '−', 't', ')', '≥', '5')],
  'recorded-counts': [row('N', '=', sumOver('i', low('c', 'i')))],
  'hour-of-week': [row('w', '=', over('1', row('k', '+', '1')))],
  'rate-ratio': [
    row('R', '=', ratioOf('T'), '÷', ratioOf('C')),
    row('Var', '(', 'log', 'R', ')', '=', 'φ', 'V'),
    row('V', '=', over('1', low('T', 'a')), '+', over('1', low('T', 'b')), '+', over('1', low('C', 'a')), '+', over('1', low('C', 'b'))),
  ],
  'displacement-difference': [
    row('WDD', '=', '(', 'Δ', 'T', '−', 'Δ', 'C', ')'),
    row('+', '(', 'Δ', 'D', '−', 'Δ', 'K', ')'),
    row('Var', '(', 'WDD', ')', '=', 'φ', 'N'),
  ],
  'displacement-quotient': [row('WDQ', '=', over(shareOf('D'), shareOf('T')))],
  'interrupted-series': [logMean('a', '+', 'b', 't'), row('+', 'c', low('P', 't'), '+', 'd', low('U', 't'))],
  'panel-difference': [
    row('log', low('μ', row('i', 't')), '=', low('α', 'i'), '+', low('γ', 't'), '+', 'δ', low('z', row('i', 't'))),
    row('R', '=', high('e', 'δ')),
  ],
  'synthetic-control': [
    row(
      low('min', 'w'),
      sumOver('t', high(row('(', low('y', 't'), '−', sumOver('j', row(low('w', 'j'), low('x', row('j', 't')))), ')'), '2')),
    ),
    row(low('w', 'j'), '≥', '0', ',', sumOver('j', low('w', 'j')), '=', '1'),
    row('p', '=', over('r', row('J', '+', '1'))),
  ],
  'judging-a-response': [
    row(low('R', '+'), '<', '1', '⇒', '✓'),
    row(low('R', '−'), '>', '1', '⇒', '✗'),
    row(low('R', '1'), '>', '1', '−', 'm', '⇒', '✗'),
  ],
  'duplicate-reports': [row('L', '=', over('1', row('1', '+', high('e', row('−', 'z')))))],
  'masked-points': [row('r', '=', root(row(high('a', '2'), '+', 'u', '(', high('b', '2'), '−', high('a', '2'), ')')))],
}
