import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { isLanguage, type Language, languageCodes } from '../languages.ts'
import { officeInUse, rootOf } from '../office.ts'
import { peopleNeeded } from '../review/chain.ts'
import { makeFolders } from '../server/checkStart.ts'
import { defaultPlan } from '../setup/defaultPlan.ts'
import type { OfficePlan } from '../setup/plan.ts'
import { readPlan } from '../setup/readPlan.ts'
import { setUpOffice } from '../setup/setUpOffice.ts'
import { readSecret } from './readSecret.ts'
import { openPayload } from './withOffice.ts'

type Options = {
  plan?: string
  name?: string
  siteUrl?: string
  languages: string
  adminName?: string
  adminEmail?: string
  json?: boolean
}

/** `fabu init`: sets up a real office, which `npm start` opens from then on. Asks for what the options leave open. */
export async function init(options: Options): Promise<void> {
  process.env.FABU_OFFICE ??= path.join(rootOf(process.env), 'data/office')
  const office = officeInUse()
  const marker = path.join(office.folder, 'office.json')
  if (existsSync(marker)) throw new Error(`${office.folder} 中已有机构。 There is an office in ${office.folder} already.`)
  const plan = options.plan ? readPlan(await readFile(options.plan, 'utf8')) : await askPlan(options)
  makeFolders(office)
  const payload = await openPayload(office)
  try {
    const { totalDocs } = await payload.count({ collection: 'users' })
    if (totalDocs > 0) throw new Error('该数据库中已有机构。 This database holds an office already.')
    await setUpOffice({ payload, plan })
    await writeFile(marker, `${JSON.stringify({ name: plan.name.zh, createdAt: new Date().toISOString() }, null, 2)}\n`)
    const steps = (await payload.find({ collection: 'chains', limit: 1, depth: 0 })).docs[0]?.steps ?? []
    const needed = peopleNeeded(steps as never, { isTranslation: false })
    if (options.json)
      console.log(JSON.stringify({ folder: office.folder, name: plan.name.zh, people: plan.people.length, peopleNeeded: needed }))
    else {
      console.log(`已设立 / set up: ${plan.name.zh} (${office.folder})`)
      console.log(`一篇稿件需要 ${needed} 位不同的人。请登录后添加用户。 A text takes ${needed} different people; log in and add users.`)
      console.log('现在运行 npm start。 Now run "npm start".')
    }
  } finally {
    await payload.destroy()
  }
}

async function askPlan({ name, siteUrl, languages, adminName, adminEmail }: Options): Promise<OfficePlan> {
  const answers = await ask({ name, adminName, adminEmail })
  const password = await readSecret('管理员密码（至少 12 个字符） / administrator’s password (12 or more characters): ')
  return defaultPlan({ ...answers, password, siteUrl, languages: knownLanguages(languages) })
}

const questions = {
  name: '机构名称 / name of the office: ',
  adminName: '管理员姓名 / administrator’s name: ',
  adminEmail: '管理员邮箱 / administrator’s e-mail: ',
}
type Answers = Record<keyof typeof questions, string>

async function ask(given: Partial<Record<keyof typeof questions, string | undefined>>): Promise<Answers> {
  const answers: Partial<Answers> = {}
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stderr }) : null
  for (const key of Object.keys(questions) as (keyof typeof questions)[]) {
    const answer = given[key] ?? (lines ? (await lines.question(questions[key])).trim() : '')
    if (!answer) throw new Error(`缺少 / missing: ${questions[key].replace(/: $/, '')}`)
    answers[key] = answer
  }
  lines?.close()
  return answers as Answers
}

function knownLanguages(list: string): Language[] {
  const codes = list
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean)
  const unknown = codes.filter((code) => !isLanguage(code))
  if (unknown.length > 0) throw new Error(`未知语言 / unknown languages: ${unknown.join(', ')}（${languageCodes.join(', ')}）`)
  return codes as Language[]
}
