import type { GlobalBeforeChangeHook, PayloadRequest, Where } from 'payload'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { mayAdministerSystem } from '../access/mayAdministerSystem.ts'
import { whyNotSeparated } from '../accounts/rights.ts'
import { canonicalJson } from '../canonicalJson.ts'
import { FabuError, type Reason, refuseIf } from '../errors.ts'
import { isSetUp } from '../setUpWrite.ts'

/** How people come in and get their rights: for whoever administers people. Everything else is the system's. */
const ofPeople = ['twoFactor', 'confirmRights', 'separatedAdministration']

/** Each administrator changes their own part of the office's settings, and a guard goes up only where the office can bear it. */
export const guardOffice: GlobalBeforeChangeHook = async ({ context, data, originalDoc, req }) => {
  if (isSetUp(context)) return data
  const changed = Object.keys(data).filter((field) => !ignored.has(field) && plain(data[field]) !== plain(originalDoc?.[field]))
  if (req.user) {
    const closed = changed.filter((field) => !(ofPeople.includes(field) ? mayAdministerPeople({ req }) : mayAdministerSystem({ req })))
    refuseIf(closed.map(notYours), {
      code: 'office.forbidden',
      status: 403,
      message: { zh: '您的管理员角色不能更改这些设置：', en: 'Your kind of administrator does not change these:' },
    })
  }
  if (data.separatedAdministration && changed.includes('separatedAdministration')) await refuseUnseparated(req)
  if (data.confirmRights && changed.includes('confirmRights')) await refuseAlone(req)
  return data
}

async function refuseUnseparated(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { active: { equals: true } },
    pagination: false,
    limit: 0,
    depth: 0,
    req,
  })
  refuseIf(whyNotSeparated(docs), {
    code: 'administration.refused',
    message: { zh: '还不能三员分立：', en: 'There cannot be three administrators yet:' },
  })
}

async function refuseAlone(req: PayloadRequest) {
  const where: Where = { and: [{ active: { equals: true } }, { roles: { in: ['administrator', 'securityAdministrator'] } }] }
  const { totalDocs } = await req.payload.count({ collection: 'users', where, req })
  if (totalDocs >= 2) return
  throw new FabuError({
    code: 'rights.alone',
    status: 409,
    message: {
      zh: '要二人确认，至少须有两位在用的管理员（或安全管理员）。',
      en: 'It takes two active administrators (or security administrators) for one to confirm what the other changes.',
    },
  })
}

const ignored = new Set(['updatedAt', 'createdAt', 'id', 'globalType'])
const plain = (value: unknown) =>
  value === undefined || value === null || value === false || value === '' ? '' : canonicalJson(JSON.parse(JSON.stringify(value)))

const notYours = (path: string): Reason => ({ code: 'office.forbidden', path, zh: `“${path}”`, en: `"${path}"` })
