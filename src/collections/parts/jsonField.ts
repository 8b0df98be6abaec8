import type { JSONField } from 'payload'

/** A field of JSON that the admin shows as plain text: Payload's own editor is fetched from another host. */
export const jsonField = ({ admin, ...field }: Omit<JSONField, 'type'>): JSONField => ({
  ...field,
  type: 'json',
  admin: { ...admin, components: { Field: '/src/admin/JsonText#JsonText' } },
})
