import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { tried } from '../../review/refusal.ts'
import { dayWritten } from '../days.ts'
import { flagIn, wordsIn } from '../input.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { heldNumber, takenNumber } from './platformNumber.ts'
import { type Pasted, type PastedEntry, readPasted } from './readPasted.ts'

/** An entry as it would be registered, what speaks against it, and the message that has its number already. */
export type ReadEntry = { line: number; message: Entered; reasons: Reason[]; known: { uid: string; subject: string } | null }
export type ReadPaste = { entries: ReadEntry[]; unread: Pasted['unread'] }

type Entered = Pick<Message, 'subject' | 'receivedOn'> & Record<'platformNumber' | 'words' | 'pageUrl' | 'errorKind', string>
type Asked = { req: PayloadRequest; body: Record<string, unknown> }

/** What a paste of 我为政府网站找错 says, as it would be registered; stores nothing. @throws {FabuError} 400, 401, 403 */
export async function showPasted({ req, body }: Asked): Promise<ReadPaste> {
  await mayKeepRegister(req)
  const { entries, unread } = readPasted(wordsIn({ value: body.text, path: 'text', max: longest, isNeeded: true }))
  const today = shanghaiDay(clockOf(req.payload).now())
  const taken = await takenNumber({ req, numbers: entries.map(({ number }) => heldNumber(number)).filter(Boolean) })
  const seen = new Set<string>()
  const read: ReadEntry[] = []
  for (const entry of entries) {
    const line = entry.lines[0] ?? 0
    const message = enteredOf({ entry, today })
    const known = taken.get(message.platformNumber)
    const reasons = await whyNotEntered({ message, line, today })
    if (message.platformNumber && seen.has(message.platformNumber)) reasons.push(twice(line, message.platformNumber))
    seen.add(message.platformNumber)
    read.push({ line, message, reasons, known: known ? { uid: known.uid ?? '', subject: known.subject } : null })
  }
  return { entries: read, unread }
}

/**
 * Registers what a paste holds: all of it, or nothing. Entries whose number is registered already, and lines nothing was read from, are refused by line;
 * with `leaveOut`, for whoever has seen them, they are left out.
 * @throws {FabuError} 400, 401, 403, 409
 */
export async function registerPasted({ req, body }: Asked): Promise<{ registered: { id: string; uid: string; subject: string }[] }> {
  await mayKeepRegister(req)
  const leaveOut = flagIn(body.leaveOut, 'leaveOut')
  return inTransaction(req, async () => {
    const { entries, unread } = await showPasted({ req, body })
    const fresh = entries.filter(({ known }) => !known)
    refuseIf(
      [
        ...(leaveOut ? [] : unread.map(({ line, text }) => notRead(line, text))),
        ...(leaveOut
          ? []
          : entries.flatMap(({ line, message, known }) => (known ? [registered(line, message.platformNumber, known.uid)] : []))),
        ...fresh.flatMap(({ reasons }) => reasons),
        ...(fresh.length === 0 ? [nothing] : []),
      ],
      { code: 'paste.refused', message: { zh: '未登记任何一条：', en: 'Nothing was registered:' } },
    )
    const made: { id: string; uid: string; subject: string }[] = []
    for (const { message } of fresh) {
      const data = { ...message, kind: 'siteError' as const, source: 'nationalPlatform' as const }
      const row = await req.payload.create({ collection: 'messages', data, depth: 0, overrideAccess: false, user: req.user, req })
      made.push({ id: String(row.id), uid: row.uid ?? '', subject: row.subject })
    }
    return { registered: made }
  })
}

const longest = 150_000

/** An entry without a subject is called by what it says first. It came on the day the platform names, else today. */
function enteredOf({ entry, today }: { entry: PastedEntry; today: string }): Entered {
  const { number, subject, pageUrl, words, errorKind, receivedOn, sentOn } = entry
  const told = [['收到时间', receivedOn] as const, ['提交时间', sentOn] as const].filter(([, value]) => value)
  return {
    platformNumber: heldNumber(number),
    subject: subject || [...(words || pageUrl)].slice(0, 40).join('').split('\n')[0] || '',
    pageUrl,
    errorKind,
    // The times stay as they were written.
    words: [words, ...told.map(([label, value]) => `${label}：${value}`)].filter(Boolean).join('\n'),
    receivedOn: dayWritten(receivedOn) ?? dayWritten(sentOn) ?? today,
  }
}

async function whyNotEntered({ message, line, today }: { message: Entered; line: number; today: string }): Promise<Reason[]> {
  const limits = { subject: 200, platformNumber: 60, pageUrl: 500, errorKind: 100, words: 10_000 } as const
  const reasons: Reason[] = []
  for (const [path, max] of Object.entries(limits))
    reasons.push(
      ...(await tried(() => wordsIn({ value: message[path as keyof typeof limits], path, max, isNeeded: path === 'subject' }))).reasons,
    )
  if (message.receivedOn > today)
    reasons.push({ code: 'message.future', path: 'receivedOn', zh: '不能晚于今天。', en: 'It cannot be later than today.' })
  return reasons.map((reason) => ({ ...reason, zh: `第 ${line} 行：${reason.zh}`, en: `Line ${line}: ${reason.en}` }))
}

const short = (text: string) => [...text].slice(0, 40).join('')

const notRead = (line: number, text: string): Reason => ({
  code: 'paste.unread',
  zh: `第 ${line} 行不知何意：“${short(text)}”。`,
  en: `Line ${line} was not understood: "${short(text)}".`,
})

const registered = (line: number, number: string, uid: string): Reason => ({
  code: 'paste.known',
  zh: `第 ${line} 行：编号 ${number} 已登记（${uid}）。`,
  en: `Line ${line}: number ${number} is registered already (${uid}).`,
})

const twice = (line: number, number: string): Reason => ({
  code: 'paste.twice',
  zh: `第 ${line} 行：编号 ${number} 出现两次。`,
  en: `Line ${line}: number ${number} is there twice.`,
})

const nothing: Reason = { code: 'paste.nothing', zh: '没有可登记的内容。', en: 'There is nothing to register.' }
