import { test } from '#test/kit/town.ts'
import { sql } from 'kysely'
test('probe', async ({ town }) => {
  const k = town.connection.kysely
  console.log((await sql`select r.reference, r.words, r.place, r.lat,r.lng,r.state,r.language,filed_at from report r join category c on c.id=r.category_id where c.slug='street-light' order by filed_at desc limit 12`.execute(k)).rows)
  console.log(town.town.places.find(p=>p.slug==='alder-school'))
}, 120000)
