import { expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

test('this machine itself is told from every other, and from what only looks like it', () => {
  for (const here of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1']) expect(isLoopback(here)).toBe(true)
  for (const away of ['10.0.0.7', '203.0.113.4', 'unknown', '', '127.0.0.1.evil', '::ffff:10.0.0.7']) expect(isLoopback(away)).toBe(false)
})
