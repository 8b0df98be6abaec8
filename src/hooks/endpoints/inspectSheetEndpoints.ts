import type { Endpoint } from 'payload'
import { inspectSheet, inspectSheetPdf } from '../../yearbook/sheet/inspectSheet.ts'
import { answer } from './answer.ts'
import { fileAnswer } from './fileAnswer.ts'

/** GET /api/inspections/sheet: the national inspection sheet filled in from what the records say now; /sheet-pdf: the same to print. */
export const inspectSheetEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/sheet', method: 'get', handler: (req) => answer(() => inspectSheet({ req })) },
  { path: '/sheet-pdf', method: 'get', handler: (req) => answer(async () => fileAnswer(await inspectSheetPdf({ req }))) },
]
