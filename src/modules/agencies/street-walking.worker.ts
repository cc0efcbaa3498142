import { parentPort, workerData } from 'node:worker_threads'
import { walkingMatrix } from '#engines/street-network/walking-matrix.ts'

/** Many walks in a thread of its own, so that pages answer meanwhile. */
const [adjacency, snaps, points] = workerData as Parameters<typeof walkingMatrix>
parentPort?.postMessage(walkingMatrix(adjacency, snaps, points))
