import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Seconds of processor time, the middle of `runs` after `warm` that do not count: right also while others keep the machine busy. */
export function cpuSecondsOf(work: () => unknown, runs = 7, warm = 3): number {
  const seconds: number[] = []
  for (let run = 0; run < warm + runs; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    if (run >= warm) seconds.push((user + system) / 1e6)
  }
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

export const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms`

/**
 * What an R program prints, line by line; undefined where R or a package it loads is not installed. It finds the columns in the CSV file that
 * its first argument names, and `cpu(expression)` gives the processor seconds of an expression.
 */
export function askR(script: string, columns: Readonly<Record<string, ArrayLike<number>>>): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'commonbeat-r-'))
  try {
    const file = join(folder, 'columns.csv')
    const all = Object.values(columns)
    const lines = Array.from(all[0]!, (_, i) => all.map((column) => column[i]).join(','))
    writeFileSync(file, `${Object.keys(columns).join(',')}\n${lines.join('\n')}\n`)
    const { status, stdout } = spawnSync('Rscript', ['-e', `${CPU}\n${script}`, file], { encoding: 'utf8', maxBuffer: 2 ** 27 })
    return status === 0 ? stdout.trim().split('\n') : undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const CPU = `cpu <- function(work) sum(system.time(invisible(force(work)))[c("user.self", "sys.self", "user.child", "sys.child")], na.rm = TRUE)
input <- function() read.csv(commandArgs(TRUE)[1])`
