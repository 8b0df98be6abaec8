import type { PayloadRequest } from 'payload'
import { idOf, idsIn } from '../relation.ts'
import { isTextCollection } from '../texts.ts'

/** A relation to a text of one of several kinds, as the database gives it back. */
export type NamedText = { relationTo: string; value: unknown }

/** What a named text is found by in the answer of `itemUids`. */
export const namedAs = ({ relationTo, value }: NamedText): string => `${relationTo}/${idOf(value)}`

/** The items that texts of many kinds belong to, by `namedAs`; what is not there is left out. One query a kind. */
export async function itemUids({ req, named }: { req: PayloadRequest; named: NamedText[] }): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const collection of new Set(named.map(({ relationTo }) => relationTo))) {
    if (!isTextCollection(collection)) continue
    const ids = idsIn(named.filter(({ relationTo }) => relationTo === collection).map(({ value }) => value))
    const { docs } = await req.payload.find({
      pagination: false,
      collection,
      where: { id: { in: [...new Set(ids)] } },
      select: { item: true },
      depth: 0,
      limit: 0,
      trash: true,
      req,
    })
    for (const { id, item } of docs) if (item) found.set(`${collection}/${id}`, item)
  }
  return found
}
