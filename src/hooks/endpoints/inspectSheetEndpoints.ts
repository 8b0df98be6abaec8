import type { Endpoint } from 'payload'
import { inspectSheet, inspectSheetPdf } from '../../yearbook/sheet/inspectSheet.ts'
import { answer } from './answer.ts'

/** GET /api/inspections/sheet: the national inspection sheet filled in from what the records say now; /sheet-pdf: the same to print. */
export const inspectSheetEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/sheet', method: 'get', handler: (req) => answer(() => inspectSheet({ req })) },
  {
    path: '/sheet-pdf',
    method: 'get',
    handler: (req) =>
      answer(async () => {
        const { bytes, name } = await inspectSheetPdf({ req })
        return new Response(new Uint8Array(bytes), {
          headers: {
            'Content-Type': 'application/pdf',
            'Content-Disposition': `attachment; filename="${name}"`,
            'Cache-Control': 'no-store',
          },
        })
      }),
  },
]
