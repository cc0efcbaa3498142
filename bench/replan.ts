// Measures how long an officer waits when the day changes. Modules hold pages too, so the measure is loaded the way the server is built.
// Run: npm run bench -- replan
import { runnerImport } from 'vite'

await runnerImport('./bench/replan/measure.ts', { configFile: 'vite.server.config.ts', logLevel: 'error' })
