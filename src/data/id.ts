import { randomBytes } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of sequence, 62 random bits. Ids made by one process always grow,
 * also within a millisecond and when the clock goes back. `now` fixes the moment, for seeding a history: such ids are in order of
 * their moments and do not disturb the others.
 */
export function newId(now?: Date): string {
  if (now) return format(now.getTime(), randomBytes(2).readUInt16BE() & 0xfff)
  const ms = Date.now()
  if (ms > lastMs) {
    lastMs = ms
    sequence = randomBytes(2).readUInt16BE() & 0x7ff
  } else {
    sequence += 1
    if (sequence > 0xfff) {
      lastMs += 1
      sequence = 0
    }
  }
  return format(lastMs, sequence)
}

function format(ms: number, low12: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(ms, 0, 6)
  bytes.writeUInt16BE(0x7000 | low12, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
