import type { GalleryExample } from '#ui/gallery.ts'
import { MethodPage } from './method.pages.tsx'
import { MethodsPage } from './method-list.pages.tsx'

export const gallery: GalleryExample[] = [
  { name: 'all', render: (view) => <MethodsPage view={view} /> },
  { name: 'judging-a-response', render: (view) => <MethodPage view={view} slug="judging-a-response" /> },
  { name: 'widest-formula', render: (view) => <MethodPage view={view} slug="synthetic-control" /> },
]
