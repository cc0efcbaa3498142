import type { Context } from 'hono'
import type { App } from '#http/context.ts'
import { tipCan } from './tip-can.ts'
import { TipFindings } from './tip-findings.pages.tsx'
import { listFindings } from './tip-removal.store.ts'

/** What readers of tips add to the staff's page of a problem: their findings, which name no tip; nothing where there is none. */
export async function findingsOnProblem(c: Context<App>, { slug }: { readonly slug: string }) {
  if (!tipCan.seeFindings(c.var.viewer)) return undefined
  const findings = await c.var.data.read((at) => listFindings(at, slug))
  return findings.length === 0 ? undefined : <TipFindings view={c.var.view} findings={findings} />
}
