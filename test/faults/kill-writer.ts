import { openPglite } from '#data/pglite/pglite-client.ts'

// Run by the test as a process of its own: writes one row after another and says each number once it has been acknowledged.
const client = await openPglite({ folder: process.argv[2]! })
await client.exec('create table if not exists note (id bigserial primary key, words text not null)')
process.stdout.write('ready\n')
for (;;) {
  const { rows } = await client.query<{ id: number }>('insert into note (words) values ($1) returning id', ['x'.repeat(2_000)])
  process.stdout.write(`${rows[0]!.id}\n`)
  if (rows[0]!.id % 200 === 0) await client.exec('checkpoint')
}
