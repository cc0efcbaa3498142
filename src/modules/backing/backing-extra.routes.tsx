import type { Context } from 'hono'
import type { App } from '#http/context.ts'
import { BackingAbout } from './backing-about.pages.tsx'
import { backingCan } from './backing-can.ts'
import { listBackingAbout } from './backing-list.store.ts'

type Asked = Context<App>

/** What backing adds to the pages of problems and promises, which stand above it: handed in where the site is put together. */
export const backingExtras = {
  onProblem: async (c: Asked, { slug }: { readonly slug: string }) => {
    const { viewer } = c.var
    if (!viewer || !backingCan.ask(viewer)) return undefined
    const requests = await c.var.data.read((at) => listBackingAbout(at, viewer, { problemSlug: slug }))
    return <BackingAbout view={c.var.view} requests={requests} about={{ problem: slug }} />
  },
  onPromise: async (c: Asked, { id }: { readonly id: string }) => {
    const { viewer } = c.var
    if (!viewer || !backingCan.ask(viewer)) return undefined
    const requests = await c.var.data.read((at) => listBackingAbout(at, viewer, { promiseId: id }))
    return <BackingAbout view={c.var.view} requests={requests} about={{ promise: id }} />
  },
}
