import { type Called, callAction } from './callAction.ts'
import { uploadEvidence } from './uploadEvidence.ts'

/** Calls a command whose input may hold a file: that is uploaded first, and its id is sent. */
export async function callWithFiles({ path, body }: { path: string; body: Record<string, string | number | File> }): Promise<Called> {
  const sent: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    if (!(value instanceof File)) {
      sent[name] = value
      continue
    }
    const uploaded = await uploadEvidence(value)
    if (uploaded.problems) return uploaded
    sent[name] = String((uploaded.result.doc as { id?: unknown } | undefined)?.id ?? '')
  }
  return callAction({ path, body: sent })
}
