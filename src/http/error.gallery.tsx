import type { GalleryExample } from '#ui/gallery.ts'
import { ErrorPage, type Failure } from './error.pages.tsx'

const FAILURES: readonly Failure[] = ['notFound', 'forbidden', 'stale', 'tooLarge', 'tooMany', 'failed', 'unavailable']

export const gallery: GalleryExample[] = FAILURES.map((which) => ({
  name: `error-${which.toLowerCase()}`,
  render: (view) => <ErrorPage view={view} which={which} requestId="1f0c4a2e-6f4e-4d53-9a53-2a3c1b0e7a11" minutes={5} />,
}))
