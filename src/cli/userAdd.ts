import { roles } from '../access/roles.ts'
import { languageCodes } from '../languages.ts'
import { readSecret } from './readSecret.ts'
import { withOffice } from './withOffice.ts'

type Options = { email: string; name: string; roles: string; languages: string; unit?: string; title?: string; json?: boolean }

/** `fabu user add`: the password is read from FABU_PASSWORD or standard input, never from the command line, where others can see it. */
export async function userAdd({ email, name, unit, title, json, ...lists }: Options): Promise<void> {
  const wantedRoles = known({ option: '--roles', values: lists.roles, allowed: roles.map(({ value }) => value) })
  const wantedLanguages = known({ option: '--languages', values: lists.languages, allowed: languageCodes })
  const password = await readSecret('密码 / password: ')
  await withOffice(async ({ payload }) => {
    const units = unit ? await payload.find({ collection: 'units', where: { name: { equals: unit } }, limit: 1, depth: 0 }) : null
    if (unit && !units?.docs[0]) throw new Error(`没有名为“${unit}”的处室。 There is no unit "${unit}".`)
    const user = await payload.create({
      collection: 'users',
      data: {
        email,
        name,
        password,
        title: title ?? '',
        roles: wantedRoles,
        languages: wantedLanguages,
        unit: units?.docs[0]?.id ?? null,
        active: true,
      },
      depth: 0,
    })
    console.log(json ? JSON.stringify({ id: user.id, uid: user.uid, email }) : `已添加 / added: ${name} <${email}>`)
  })
}

function known<T extends string>({ option, values, allowed }: { option: string; values: string; allowed: readonly T[] }): T[] {
  return values
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => {
      const found = allowed.find((candidate) => candidate === value)
      if (!found) throw new Error(`${option}: “${value}”无效 / is unknown; ${allowed.join(', ')}`)
      return found
    })
}
