import { type Called, calledOf } from './callAction.ts'

/** Uploads a picture or PDF that shows what a person did outside. It is shown to nobody but the office, so it needs no alt text. */
export async function uploadEvidence(file: File): Promise<Called> {
  const body = new FormData()
  body.append('file', file)
  body.append('_payload', JSON.stringify({ title: file.name.slice(0, 100), isDecorative: true }))
  return calledOf(() => fetch('/api/media', { method: 'POST', credentials: 'include', body }))
}
