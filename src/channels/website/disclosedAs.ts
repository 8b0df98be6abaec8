import { type PageRole, pageRoles } from '../../pageRoles.ts'
import type { Facts, Snapshot } from '../../snapshot.ts'
import type { Offers, SitePageFacts } from './sitePageRow.ts'

/**
 * Under which item of 条例 Art. 20 the catalogue lists a text, and by which numbers: documents under the item they name, guides
 * to services and the pages on the office under the items that ask for them. 0 for what is not in the catalogue.
 */
export function disclosedAs(facts: Facts): Pick<SitePageFacts, 'art20Item' | 'indexNumber' | 'documentNumber' | 'writtenOn'> {
  const none = { art20Item: 0, indexNumber: '', documentNumber: '', writtenOn: '' }
  switch (facts.kind) {
    case 'policy': {
      const { disclosure, art20Item, indexNumber, documentNumber, writtenOn } = facts
      return disclosure === 'proactive' ? { art20Item: art20Item ?? 0, indexNumber, documentNumber, writtenOn } : none
    }
    case 'service':
      return { ...none, art20Item: 5 }
    case 'page':
      return { ...none, art20Item: facts.role && onTheOffice.has(facts.role) ? 2 : 0 }
    default:
      return none
  }
}

const onTheOffice = new Set<PageRole>(['functions', 'leaders'])

/** What other pages of the site show of a text besides its title; null for most. */
export function offersOf({ facts, column, attachments }: Snapshot): Offers | null {
  if (facts.kind === 'page') return facts.point ? { point: facts.point } : null
  return column?.type === pageRoles.annualReports.columnType ? { files: attachments } : null
}
