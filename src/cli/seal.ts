import { askSeal } from '../sealing/askSeal.ts'
import { decideSeal } from '../sealing/decideSeal.ts'
import { tellSiblings } from '../sealing/siblings.ts'
import { isTextCollection, type TextCollection, textCollections } from '../texts.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Asked = { collection: string; id: string; as: string; ground: string; documentNumber: string; json?: boolean }

/** `fabu seal`: asks that the words of a text be destroyed. */
export async function sealText({ collection, id, as, ground, documentNumber, json }: Asked): Promise<void> {
  if (!isTextCollection(collection)) throw new Error(`collection: ${textCollections.join(', ')}`)
  await withOffice(async ({ payload }) => {
    const req = await requestAs({ payload, email: as })
    const seal = await askSeal({ req, collection, id, ground, documentNumber })
    await warn({ req, collection, text: seal.text })
    console.log(json ? JSON.stringify(seal) : `已申请，待另一人同意 / asked; another person has to confirm: seals/${seal.id}`)
  })
}

/** `fabu decide-seal`: another person confirms or refuses. The clock destroys it once nothing of it is out. */
export async function decideOnSeal({
  seal,
  decision,
  as,
  comment,
  json,
}: {
  seal: string
  decision: string
  as: string
  comment?: string
  json?: boolean
}): Promise<void> {
  await withOffice(async ({ payload }) => {
    const req = await requestAs({ payload, email: as })
    const decided = await decideSeal({ req, id: seal, decision, comment })
    if (decided.state === 'withdrawing') await warn({ req, collection: decided.textCollection as TextCollection, text: decided.text })
    console.log(json ? JSON.stringify(decided) : `完成 / done: ${decided.state}`)
  })
}

/** Other languages say the same, and each is sealed by itself. */
async function warn(asked: Parameters<typeof tellSiblings>[0]): Promise<void> {
  const told = await tellSiblings(asked)
  if (told) console.error(`${told.zh}\n${told.en}`)
}
