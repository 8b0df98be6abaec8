import type { Payload } from 'payload'
import { checkBeside } from './checkBeside.ts'
import { checkRecord } from './checkRecord.ts'
import { checkText } from './checkText.ts'
import type { Fault } from './fault.ts'
import { readRecord, type TextRecord } from './record.ts'

export type Checked = { record: TextRecord; faults: Fault[] }

/**
 * Holds everything the tables say of one text against each other. The office may be writing meanwhile: what does not
 * agree is read once more before it is told.
 */
export async function checkOne(asked: { payload: Payload; text: string }): Promise<Checked | Fault> {
  try {
    const checked = await look(asked)
    return checked.faults.length > 0 ? await look(asked) : checked
  } catch (error) {
    return {
      record: `text/${asked.text}`,
      text: asked.text,
      problem: `its rows cannot be read: ${(error as Error).message}`,
      means: 'A row holds what Fabu never writes.',
    }
  }
}

async function look({ payload, text }: { payload: Payload; text: string }): Promise<Checked> {
  const record = await readRecord({ payload, text })
  return {
    record,
    faults: [...checkRecord(record), ...(await checkText({ payload, record })), ...(await checkBeside({ payload, record }))],
  }
}
