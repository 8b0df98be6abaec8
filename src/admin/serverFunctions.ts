import { headers } from 'next/headers'
import { getPayload, type SanitizedConfig, UnauthorizedError } from 'payload'

/** Functions of Payload's admin that this admin calls. Each of them asks the access rules of what it shows. */
const open = new Set([
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'table-state',
])

/**
 * Stands before everything the admin calls on the server by Next's actions, an entrance beside the API: what is not
 * named here is closed, whatever Payload adds, and strangers have none of it.
 * @throws {UnauthorizedError}
 */
export async function mustBeOpen({ name, config }: { name: string; config: Promise<SanitizedConfig> | SanitizedConfig }): Promise<void> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!open.has(name) || !(user as { active?: boolean | null } | null)?.active) throw new UnauthorizedError()
}
