import type { TextField } from 'payload'
import { idsOf } from '../../ids.ts'
import { label } from './label.ts'

/** The office's own id: given once by the server, never by a client, and the same on every database. */
export const uidField: TextField = {
  name: 'uid',
  type: 'text',
  label: label('编号', 'Office id'),
  unique: true,
  index: true,
  admin: { readOnly: true, position: 'sidebar' },
  hooks: {
    beforeValidate: [
      ({ originalDoc, req, operation, value, context }) => {
        if (operation === 'update') return originalDoc?.uid
        return context.givenUid && value ? value : idsOf(req.payload).next()
      },
    ],
    beforeDuplicate: [() => undefined],
  },
}
