import { personKeys } from '../disclosure/person/keys.ts'
import { rotateKeys } from '../disclosure/person/rotateKeys.ts'
import { withOffice } from './withOffice.ts'

/** `fabu person-keys rotate`: seals who applied for disclosure anew under the first of FABU_PERSON_KEYS, and tells how many stand under which key. */
export async function rotatePersonKeys({ json }: { json?: boolean }): Promise<void> {
  await withOffice(async ({ payload }) => {
    const rotated = await rotateKeys({ payload, keys: personKeys({ payload }) })
    if (json) return console.log(JSON.stringify(rotated))
    console.log(`重新密封 ${rotated.resealed} 件，现用密钥 ${rotated.key} / sealed anew`)
    for (const [key, count] of Object.entries(rotated.under)) console.log(`${key}  ${count}`)
  })
}
