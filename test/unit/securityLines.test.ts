import { createSocket } from 'node:dgram'
import { describe, expect, test } from '@jest/globals'
import { csvLine } from '../../src/security/csvLine.ts'
import type { SecurityBody } from '../../src/security/event.ts'
import { sendSyslog, syslogAddress } from '../../src/security/sendSyslog.ts'
import { syslogLine } from '../../src/security/syslogLine.ts'

const body: SecurityBody = {
  schema: 1,
  uid: 't000001',
  seq: 7,
  type: 'loginFailed',
  at: '2026-03-02T01:00:00.000Z',
  actor: { uid: 'x"]\\', name: '周敏', title: '', unit: '' },
  ip: '203.0.113.9',
  data: { account: 'zhou@example.org' },
  previous: '',
}

describe('a line of CSV', () => {
  test('quotes what has quotes, and keeps numbers', () => {
    expect(csvLine([7, 'a "b"', '', '一,二\n三'])).toBe('7,"a ""b""","","一,二\n三"')
  })

  test.each(['=cmd()', '+1', '-1', '@x', '\tx', '\n=1', '＝1', '＋1', '－1', '＠x'])('%j is no formula', (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"`)
  })
})

describe('a message of RFC 5424', () => {
  test('escapes what would end its data, warns of failures, and keeps its header ASCII', () => {
    const line = syslogLine({ body, hash: 'f'.repeat(64), host: '发布-host 1' })
    expect(line).toContain(
      '<84>1 2026-03-02T01:00:00.000Z -host1 fabu - loginFailed [fabu@32473 seq="7" uid="t000001" person="x\\"\\]\\\\"',
    )
    expect(line.split('\uFEFF')[1]).toBe(JSON.stringify(body))
    expect(syslogLine({ body: { ...body, type: 'loggedIn' }, hash: '', host: '' })).toMatch(/^<85>1 \S+ - fabu/)
  })
})

describe('where it is sent', () => {
  test.each([
    ['udp://log.example', { protocol: 'udp', host: 'log.example', port: 514 }],
    ['tcp://10.0.0.7:1514', { protocol: 'tcp', host: '10.0.0.7', port: 1514 }],
    ['tls://[2001:db8::1]:6514/', { protocol: 'tls', host: '2001:db8::1', port: 6514 }],
  ])('%s', (address, target) => {
    expect(syslogAddress(address)).toEqual(target)
  })

  test.each(['log.example:514', 'http://log.example', 'udp://', 'udp://a:b'])('%s is refused in a sentence', (address) => {
    expect(() => syslogAddress(address)).toThrow(expect.objectContaining({ code: 'syslog.address' }))
  })
})

test('a message longer than a datagram is sent as far as it goes, and those after it come', async () => {
  const receiver = createSocket('udp4')
  const sizes: number[] = []
  const all = new Promise<void>((resolve) => receiver.on('message', (message) => sizes.push(message.length) === 2 && resolve()))
  await new Promise<void>((resolve) => receiver.bind(0, '127.0.0.1', resolve))
  const target = { protocol: 'udp' as const, host: '127.0.0.1', port: receiver.address().port }
  await sendSyslog({ target, lines: ['长'.repeat(40_000), 'short'] })
  await all
  receiver.close()
  expect(sizes.sort((a, b) => b - a)).toEqual([65_507, 5])
})
