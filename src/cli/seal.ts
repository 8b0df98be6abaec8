import { askSeal } from '../sealing/askSeal.ts'
import { decideSeal } from '../sealing/decideSeal.ts'
import { isTextCollection, textCollections } from '../texts.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Asked = { collection: string; id: string; as: string; ground: string; documentNumber: string; json?: boolean }

/** `fabu seal`: asks that the words of a text be destroyed. */
export async function sealText({ collection, id, as, ground, documentNumber, json }: Asked): Promise<void> {
  if (!isTextCollection(collection)) throw new Error(`collection: ${textCollections.join(', ')}`)
  await withOffice(async ({ payload }) => {
    const seal = await askSeal({ req: await requestAs({ payload, email: as }), collection, id, ground, documentNumber })
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
    const decided = await decideSeal({ req: await requestAs({ payload, email: as }), id: seal, decision, comment })
    console.log(json ? JSON.stringify(decided) : `完成 / done: ${decided.state}`)
  })
}
