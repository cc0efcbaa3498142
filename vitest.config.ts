import { defineConfig } from 'vitest/config'

/** Unit, slice and engine tests lie beside the code; fences, faults, contracts, gallery and journeys under test/. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'locales/**/*.test.ts'],
    // The whole suite makes the town once before all files; a single file makes it when it asks for it.
    globalSetup: process.env.PREPARE_TOWN ? ['test/kit/prepare.ts'] : [],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
