import { expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'
import { forgetSkewed } from '../../src/database/statistics.ts'

const asked = `SELECT * FROM site_pages WHERE outlet = 'o' AND language = 'zh' AND role IN ('guide', 'catalogue', 'reports') AND state = 'live'
  ORDER BY path`

test('pages with a role are found by it, whatever the averages say of the many that have none', async () => {
  const client = createClient({ url: ':memory:' })
  await client.execute('CREATE TABLE site_pages (outlet, path, language, role, state)')
  await client.execute('CREATE INDEX outlet_path_idx ON site_pages (outlet, path)')
  await client.execute('CREATE INDEX outlet_language_role_idx ON site_pages (outlet, language, role)')
  await client.execute(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    INSERT INTO site_pages SELECT 'o', i, iif(i % 2, 'zh', 'en'), '', 'live' FROM n`)
  await client.execute('ANALYZE')
  const plan = async () => String((await client.execute(`EXPLAIN QUERY PLAN ${asked}`)).rows[0]?.detail)
  expect(await plan()).toContain('outlet_path_idx')
  await forgetSkewed(client)
  expect(await plan()).toContain('outlet_language_role_idx (outlet=? AND language=? AND role=?)')
  client.close()
})
