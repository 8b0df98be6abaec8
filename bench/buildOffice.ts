import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { setUpOffice } from '../src/setup/setUpOffice.ts'
import { testPlan } from '../test/support/plan.ts'

/** Sets up an empty office in FABU_OFFICE for the bench of builds; prints its website's uid and its columns. */
const payload = await getPayload({ config })
await setUpOffice({ payload, plan: testPlan })
const { docs: outlets } = await payload.find({ collection: 'outlets', where: { channel: { equals: 'website' } }, depth: 0 })
const { docs } = await payload.find({ collection: 'columns', locale: 'zh', limit: 0, pagination: false, depth: 0 })
const columns = docs.map(({ uid, slug, name, columnType }) => ({ uid, slug, name, type: columnType ?? '', path: [{ uid, slug, name }] }))
console.log(JSON.stringify({ outlet: outlets[0]?.uid, columns }))
await payload.destroy()
process.exit(0)
