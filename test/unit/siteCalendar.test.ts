import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { siteDesk } from './fixtures/siteDesk.ts'
import { noticeFacts } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const notice = (more: Partial<typeof noticeFacts> = {}) =>
  site.part('zh', { kind: 'notice', text: 'n', item: 'n', slug: 'storm', title: '台风, 请留在室内', facts: { ...noticeFacts, ...more } })

test('a notice with an end can be taken into a calendar, as long as it is out', async () => {
  const storm = notice({ inForceFrom: '2030-01-02T03:00:00.000Z', inForceUntil: '2030-01-03T04:30:00.000Z' })
  await site.send(storm)
  const calendar = site.read('/zh/notices/storm.ics')
  for (const line of [
    'UID:n@wsb.example.gov.cn',
    'DTSTART:20300102T030000Z',
    'DTEND:20300103T043000Z',
    'SUMMARY:台风\\, 请留在室内',
    'DTSTAMP:20300101T000000Z',
  ])
    expect(calendar.split('\r\n')).toContain(line)
  expect(site.read('/zh/notices/storm.html')).toContain('<a href="/zh/notices/storm.ics" type="text/calendar">加入日历</a>')
  await site.withdraw(storm)
  expect(() => site.read('/zh/notices/storm.ics')).toThrow('ENOENT')
})

test('an open-ended one has none', async () => {
  await site.send(notice({ inForceUntil: '' }))
  expect(() => site.read('/zh/notices/storm.ics')).toThrow('ENOENT')
  expect(site.read('/zh/notices/storm.html')).not.toContain('.ics')
})
