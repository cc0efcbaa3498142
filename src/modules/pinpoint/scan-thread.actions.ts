import { Worker } from 'node:worker_threads'
import type { Scanned } from './find-candidates.ts'
import type { ScanInput } from './scan-event.ts'

// Run as it lies from source (development, tests), as a bundle beside the server's bundle in production.
const workerFile = () => new URL(import.meta.url.endsWith('.ts') ? './scan.worker.ts' : './scan.worker.js', import.meta.url)

type Told = { readonly share: number } | { readonly found: Scanned }

/** `findCandidates` in a thread of its own. `onShare` hears how far it is. Rejects when the thread fails. */
export const findInThread = (input: ScanInput, onShare: (share: number) => void): Promise<Scanned> =>
  new Promise((done, failed) => {
    const worker = new Worker(workerFile(), { workerData: input, name: 'scan' })
    worker.on('message', (told: Told) => ('found' in told ? done(told.found) : onShare(told.share)))
    worker.on('error', failed)
    worker.on('exit', (code) => failed(new Error(`The scan's thread ended early (${code}).`)))
  })
