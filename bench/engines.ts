/**
 * Measures the engines against their bars, one after the other, beside the programs of the field where those are installed (Rscript with spdep,
 * surveillance, spatstat, MASS). Every file of bench/engines gives its rows. Ends with 1 when a bar is missed.
 * Run: npm run bench -- engines; or only some: node bench/engines.ts density hot-spots
 */
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Row } from './engines/measure/row.ts'
import { section } from './site/table.ts'

const folder = join(import.meta.dirname, 'engines')
const present = globSync('*.ts', { cwd: folder })
  .map((file) => basename(file, '.ts'))
  .sort()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !present.includes(name))
if (unknown.length > 0) {
  console.error(`There is no measure of ${unknown.join(', ')}. There are: ${present.join(', ')}.`)
  process.exit(2)
}

const started = performance.now()
const measured: Row[] = []
for (const name of asked.length > 0 ? present.filter((one) => asked.includes(one)) : present) {
  console.error(`${name} ...`)
  measured.push(...(await rowsOf(name)))
}

/** A measure that breaks off is a bar missed, and the others go on. */
async function rowsOf(name: string): Promise<readonly Row[]> {
  try {
    const { rows } = (await import(join(folder, `${name}.ts`))) as { rows: () => Promise<readonly Row[]> }
    return await rows()
  } catch (problem) {
    console.error(problem)
    return [{ what: `bench/engines/${name}.ts`, bar: 'runs to its end', seen: 'broke off, see above', met: false }]
  }
}

const missed = measured.filter(({ met }) => !met)
const seconds = (performance.now() - started) / 1000
const text = section({
  title: 'What the engines do',
  head: ['what', 'bar', 'seen', 'met', 'beside'],
  rows: measured.map(({ what, bar, seen, met, beside }) => [what, bar, seen, met ? 'yes' : 'NO', beside ?? '']),
  notes: [
    'Seconds are processor time, the middle of some runs, on this machine alone; what travels are the ratios taken in one run.',
    `${measured.length - missed.length} of ${measured.length} bars met. Measured in ${seconds.toFixed(0)} seconds.`,
  ],
})
console.log(`\n${text}\n`)
process.exitCode = missed.length > 0 ? 1 : 0
