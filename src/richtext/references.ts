import { isRecord } from './nodeRules.ts'

export type References = {
  /** Ids of media records, each once, in order. */
  media: string[]
  /** Documents internal links point to, each once, in order. */
  texts: { collection: string; id: string }[]
}

/** What an editor's state refers to, for the caller to fetch before `fromEditorState`. Never throws on a state the validator passes. */
export function references(state: unknown): References {
  const media = new Set<string>()
  const texts = new Map<string, { collection: string; id: string }>()
  const visit = (node: unknown) => {
    if (!isRecord(node)) return
    if (node.type === 'upload' && isId(node.value)) media.add(String(node.value))
    const doc = isRecord(node.fields) && node.fields.linkType === 'internal' ? node.fields.doc : null
    if (isRecord(doc) && typeof doc.relationTo === 'string' && isId(doc.value)) {
      texts.set(`${doc.relationTo}/${doc.value}`, { collection: doc.relationTo, id: String(doc.value) })
    }
    if (Array.isArray(node.children)) node.children.forEach(visit)
  }
  if (isRecord(state)) visit(state.root)
  return { media: [...media], texts: [...texts.values()] }
}

const isId = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
