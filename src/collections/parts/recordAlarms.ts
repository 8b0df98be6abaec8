import type { Field } from 'payload'

/** Shows the alarms on a record of the office on its page. */
export const recordAlarms: Field = {
  name: 'alarms',
  type: 'ui',
  admin: { components: { Field: '/src/admin/RecordAlarms#RecordAlarms' }, disableListColumn: true },
}
