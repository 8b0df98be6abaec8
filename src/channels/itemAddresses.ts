import { linksOf } from '../richtext/walk.ts'
import type { SendContext } from './channel.ts'

/** Where the texts that the parts link to can be read. Texts the public cannot read are left out. */
export async function itemAddresses(context: SendContext): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const text of new Set(linkedTexts(context))) {
    const address = await context.addressOf(text)
    if (address) addresses.set(text, address)
  }
  return addresses
}

const linkedTexts = ({ parts }: SendContext) =>
  parts.flatMap(({ snapshot }) => linksOf(snapshot.body).flatMap((link) => (link.type === 'itemLink' ? link.text : [])))
