import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs, durableStartParams } from './src/data/pglite/durable-fs.ts'
import { createRequire } from 'node:module'
const rq = createRequire(import.meta.url)('node:fs')
fs.rmSync('/tmp/t/f',{recursive:true,force:true}); fs.mkdirSync('/tmp/t/f',{recursive:true})
const db = await PGlite.create({fs: new DurableFs('/tmp/t/f'), startParams: durableStartParams()})
await db.exec('create table t(i int)')
let n=0; const real = fs.fsyncSync
rq.fsyncSync = (fd: number) => { n++; const e: any = new Error('io'); e.code='EIO'; throw e }
fs.fsyncSync = rq.fsyncSync
try { const r = await db.query('insert into t values (1)'); console.log('answer', r, n) } catch (e) { console.log('threw', e instanceof Error && e.constructor.name, (e as any).severity, String(e), n) }
fs.fsyncSync = rq.fsyncSync = real
try { const r = await db.query('select count(*) from t'); console.log('answer', r) } catch (e) { console.log('threw', (e as any).constructor.name, String(e).slice(0,300)) }
try { const r = await db.exec('commit'); console.log('answer', r) } catch (e) { console.log('threw', (e as any).constructor.name, String(e).slice(0,300)) }
process.exit(0)
