import type { PayloadRequest } from 'payload'

/** Where a text stands now, by the ledger: published at an outlet and not withdrawn since, each origin for itself. */
export async function showingOutlets({ req, text }: { req: PayloadRequest; text: string }): Promise<{ outlet: string; origin: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ text: { equals: text } }, { type: { not_equals: 'adoption' } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  const showing = new Map<string, { outlet: string; origin: string }>()
  for (const { outlet, origin, type } of docs) {
    if (type === 'withdrawal') showing.delete(`${outlet}:${origin}`)
    else showing.set(`${outlet}:${origin}`, { outlet, origin })
  }
  return [...showing.values()]
}
