import { testDatabase } from './test/kit/database.ts'
import { startJobs, enqueue, listFailedJobs, retryJob } from './src/data/jobs.ts'
const t0=performance.now(); const lap=(m: string)=>console.log(m, Math.round(performance.now()-t0))
const d = await testDatabase(); lap('boot')
const a = await d.addAgency()
d.now=new Date()
let broken = true
const jobs = await startJobs(d.connection, [
 {name:'a-job', async run(j) { lap('ran '+JSON.stringify(j)) }},
 {name:'bad', retries: 0, async run(j) { lap('bad '+j.attempt); if (broken) throw new Error('it broke') }},
 {name:'every', every: '* * * * *', async run(j) { lap('every '+JSON.stringify(j)) }},
], {warn: (d: any, m) => console.log(m, d.error?.message)})
lap('started')
await a.write(null, async at => { await enqueue(at, 'a-job', {x:1}); await enqueue(at,'bad') })
await a.write(null, async at => { await enqueue(at, 'a-job', {x:2}); throw new Error('no') }).catch(()=>0)
await new Promise(r=>setTimeout(r,1500))
const f = await listFailedJobs(d.connection, a.agencyId); console.log(f)
broken=false
console.log(await retryJob(d.connection, a.agencyId, f[0]!.id))
await new Promise(r=>setTimeout(r, Number(process.env['W'] ?? 12000)))
console.log(await listFailedJobs(d.connection, a.agencyId))
lap('stopping')
await jobs.stop(); lap('stopped')
await d.truncateAll()
await d.close(); lap('closed')
