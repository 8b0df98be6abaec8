import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linkTelephones, telephonesIn } from '../../src/richtext/telephones.ts'
import type { Inline, Mark } from '../../src/richtext/tree.ts'

const dialled = (line: string) => telephonesIn(line).map(({ dial }) => dial)

describe('telephone numbers', () => {
  test.each([
    ['外语求助电话：962288；急救 120；火警 119；报警 110。', ['962288', '120', '119', '110']],
    ['请拨打12345或致电021-62565900', ['12345', '+862162565900']],
    ['Ambulance 120; fire 119; police 110.', ['120', '119', '110']],
    ['Consular protection hotline: 12308', ['12308']],
    ['Téléphone : +33 1 40 46 20 14', ['+33140462014']],
    ['外国語相談：962288', ['962288']],
    ['للمساعدة اتصل على 962288', ['962288']],
    ['手机 13800138000', ['+8613800138000']],
    ['400-820-8820', ['+864008208820']],
  ])('%s', (line, expected) => expect(dialled(line)).toEqual(expected))

  test.each([
    '全市有120人参加。',
    '求助者共 120 人',
    '2026年12月31日10:00至12月31日 12:00',
    '〔2026〕110号',
    '身份证 310101199001011234',
    '报警时间 12:10',
    'In 2026, 120 visitors came.',
    'www.example.com/12345',
  ])('none in %s', (line) => expect(dialled(line)).toEqual([]))
})

const textOf = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : inline.children.map(textOf).join('')

test('words and marks stay as they are, whatever is linked', () => {
  const run = fc.record({
    type: fc.constant('text' as const),
    text: fc.stringMatching(/^[电话 0-9：+()-]{0,24}$/),
    marks: fc.constant<Mark[]>(['bold']),
  })
  fc.assert(
    fc.property(fc.array(run, { maxLength: 5 }), (children) => {
      const linked = linkTelephones(children)
      expect(linked.map(textOf).join('')).toBe(children.map(textOf).join(''))
      for (const inline of linked)
        expect(inline).toMatchObject(inline.type === 'link' ? { children: [{ marks: ['bold'] }] } : { marks: ['bold'] })
    }),
  )
})

test('a number in bold after its word is found; one that is a link already stays', () => {
  const link: Inline = { type: 'link', href: 'tel:110', children: [{ type: 'text', text: '110' }] }
  expect(linkTelephones([{ type: 'text', text: '电话：' }, { type: 'text', text: '962288', marks: ['bold'] }, link])).toEqual([
    { type: 'text', text: '电话：' },
    { type: 'link', href: 'tel:962288', children: [{ type: 'text', text: '962288', marks: ['bold'] }] },
    link,
  ])
})
