import { nobody } from '../../access/nobody.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** The second step of a person's log-in, apart from the account: a log-in writes that back whole. Nobody reads it from outside. */
export const SecondSteps = pipelineCollection({
  slug: 'second-steps',
  labels: names('两步登录', 'Second step', 'Second steps'),
  title: 'key',
  columns: ['key', 'enrolledAt'],
  isHidden: true,
  read: nobody,
  fields: [
    // The person's office id.
    { name: 'key', type: 'text', required: true, unique: true, label: label('键', 'Key') },
    { name: 'secret', type: 'textarea', hidden: true },
    { name: 'enrolledAt', type: 'date' },
    { name: 'lastStep', type: 'number' },
    jsonField({ name: 'codes', hidden: true }),
    { name: 'fence', type: 'number' },
  ],
})
