import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync, inflateSync } from 'node:zlib'
import { readStreets, type StreetInput } from './street-reading.ts'

const LARGEST_UNPACKED_BYTES = 1_500_000_000
/** The format's own limit of one packed piece. */
const LARGEST_BLOB_BYTES = 32 * 1024 * 1024

/** A file of streets in a thread of its own, so that pages answer meanwhile: tells shares done, then what was read. */
const read = readStreets(
  workerData as StreetInput,
  {
    inflate: (bytes) => inflateSync(bytes, { maxOutputLength: LARGEST_BLOB_BYTES }),
    gunzip: (bytes) => gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED_BYTES }),
  },
  (share) => parentPort?.postMessage({ share }),
)
parentPort?.postMessage({ read })
