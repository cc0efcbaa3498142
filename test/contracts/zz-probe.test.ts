import { expect } from 'vitest'
import { test } from '#test/kit/town.ts'
test('probe', async ({ town }) => {
  console.log(JSON.stringify(town.town.accounts.map(a=>[a.key,a.roles,a.email,a.language])))
  console.log(JSON.stringify(town.town.neighborhoods.map(a=>[a.slug])))
  console.log(JSON.stringify(town.town.problems.map(a=>[a.slug,a.state,a.stage,a.isPublic])))
  console.log(JSON.stringify(town.town.officers.map(a=>[a.slug])))
  console.log(JSON.stringify(town.town.categories.map(a=>[a.slug,a.names,a.isSensitive,a.answerHours])))
  console.log(JSON.stringify(town.town.places.slice(0,12).map(a=>[a.slug,a.name])))
  console.log(JSON.stringify(town.town.addresses.filter(a=>a.kind!=='place').slice(0,6)))
  console.log(JSON.stringify(town.town.reports.filter(a=>a.state==='waiting').slice(-6)))
  const k = town.connection.kysely
  for (const t of ['report','report_follower','report_photo','promise','message','event','job_request','answer_template'] as const) console.log(t, (await k.selectFrom(t).select(k.fn.countAll().as('n')).executeTakeFirst()))
  console.log([...new Set((town as any).app?.routes?.map((r:any)=>r.method+' '+r.path))].join('\n'))
}, 120000)
