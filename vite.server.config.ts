import { defineConfig } from 'vite'

/** The built server: three programs that share chunks; packages stay in node_modules. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: {
    ssr: true,
    target: 'node22',
    chunkSizeWarningLimit: 4000,
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        'pglite.worker': 'src/data/pglite/pglite.worker.ts',
        'scan.worker': 'src/modules/pinpoint/scan.worker.ts',
        'street-reading.worker': 'src/modules/agencies/street-reading.worker.ts',
        'street-walking.worker': 'src/modules/agencies/street-walking.worker.ts',
      },
      output: {
        entryFileNames: '[name].js', // Beside the programs: the database's worker is found next to whatever file asks for it.
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
})
