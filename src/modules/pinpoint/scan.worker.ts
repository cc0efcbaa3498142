import { parentPort, workerData } from 'node:worker_threads'
import { findCandidates } from './find-candidates.ts'
import type { ScanInput } from './scan-event.ts'

/** A scan in a thread of its own, so that pages answer meanwhile: tells shares done, then what was found. */
const found = findCandidates(workerData as ScanInput, (share) => parentPort?.postMessage({ share }))
parentPort?.postMessage({ found })
