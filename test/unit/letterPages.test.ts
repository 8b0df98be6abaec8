import { expect, test } from '@jest/globals'
import type { Block } from '../../src/documents/document.ts'
import { linesOfName, signatureSpaces } from '../../src/documents/signature.ts'
import { toDocx } from '../../src/documents/toDocx.ts'
import { toPdf } from '../../src/documents/toPdf.ts'
import { readZip } from '../support/readZip.ts'

/** A letter as pages: its signature never stands alone on one (GB/T 9704-2012, 7.3.5). */
const letter = (lines: number) => ({
  title: '政府信息公开告知书',
  author: '某市外办',
  number: '编号：2026-0001',
  blocks: [
    ...Array.from({ length: lines }, (_, at): Block => ({ kind: 'paragraph', text: `第${at + 1}段。` })),
    { kind: 'signature', lines: ['某市外办', '2026年3月2日'] } as Block,
  ],
})

test('the last paragraph goes with the signature, in Word', async () => {
  const xml = (await readZip(await toDocx(letter(3)))).get('word/document.xml')?.toString('utf8') ?? ''
  const kept = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .filter(([one]) => one.includes('<w:keepNext/>'))
    .map(([one]) => one.replace(/<[^>]+>/g, ''))
  expect(kept).toEqual(['第3段。', '某市外办'])
})

test('and in a PDF: whatever its length, the page the signature is on begins no later than the last paragraph', async () => {
  const madeAt = new Date('2026-03-02T00:00:00Z')
  /** How many pages a letter takes, and how many without its signature. */
  const pages = async (document: ReturnType<typeof letter>) =>
    (await toPdf(document, { madeAt })).bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  const turns: number[] = []
  for (let lines = 12; lines <= 24; lines += 1) {
    const whole = letter(lines)
    const bare = { ...whole, blocks: whole.blocks.slice(0, -1) }
    const [all, without] = [await pages(whole), await pages(bare)]
    if (all > without) turns.push(lines)
    expect(all - without).toBeLessThanOrEqual(1)
  }
  // Where the signature takes a page more, the last paragraph was on the full one and is moved.
  expect(turns.length).toBeGreaterThan(0)
  const [first = 0] = turns
  const moved = letter(first)
  const onlyLast = { ...moved, blocks: moved.blocks.slice(-2) }
  expect(await pages(onlyLast)).toBe(1)
  expect(await lastPageHas(moved, madeAt)).toBe(2)
})

/** How many blocks the last page of a letter shows: texts begin at the left margin or at the signature's. */
async function lastPageHas(document: ReturnType<typeof letter>, madeAt: Date): Promise<number> {
  const { PdfPages } = await import('../../src/documents/pdfPages.ts')
  const drawn: { page: number; text: string }[] = []
  const { text } = PdfPages.prototype
  let page = 1
  const { addPage } = PdfPages.prototype
  PdfPages.prototype.addPage = function (this: InstanceType<typeof PdfPages>, ...given: Parameters<typeof addPage>) {
    page += 1
    return addPage.apply(this, given)
  }
  PdfPages.prototype.text = function (this: InstanceType<typeof PdfPages>, ...given: Parameters<typeof text>) {
    drawn.push({ page, text: String(given[0]) })
    return text.apply(this, given)
  } as typeof text
  try {
    await toPdf(document, { madeAt })
  } finally {
    Object.assign(PdfPages.prototype, { text, addPage })
  }
  const last = Math.max(...drawn.map((one) => one.page))
  return drawn.filter((one) => one.page === last && /段|外办/.test(one.text)).length
}

test('a long name of an office stands in two lines, what is in brackets below; a short one in one', () => {
  const long = '海城市人民政府外事办公室（海城市人民政府港澳事务办公室）'
  expect(linesOfName(long)).toEqual(['海城市人民政府外事办公室', '（海城市人民政府港澳事务办公室）'])
  expect(linesOfName('海城市外办（港澳办）')).toEqual(['海城市外办（港澳办）'])
  expect(signatureSpaces([...linesOfName(long), '2026年3月2日']).every((space) => space >= 0)).toBe(true)
})
