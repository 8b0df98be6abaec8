import { statSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { copySample, lanePort, startInVain, startOffice } from '../support/runningOffice.ts'
import { throwSwitch, visit } from '../support/visitor.ts'

const title = '海城国际马拉松面向在海外籍人士开放报名'
const { folder, remove } = copySample()
const start = () => startOffice({ folder, port: lanePort() })

afterAll(remove)

test('a port that is taken is named in one sentence, and the start gives up with 1', async () => {
  const port = lanePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, resolve))
  const { code, output } = await startInVain({ folder, port })
  await new Promise((resolve) => other.close(resolve))
  expect(code).toBe(1)
  expect(output.trim().split('\n')).toEqual([
    `端口 ${port} 已被占用（发布也许已在运行）；请先停掉它，或换一个端口：PORT=${port + 1} npm start`,
    `Port ${port} is taken (is Fabu running already?); stop that program, or use another port: PORT=${port + 1} npm start`,
  ])
})

test('a later start neither builds nor fills the sample again, and the secret is for its owner alone', async () => {
  const office = await start()
  const author = await visit(office.url, 'author')
  const { totalDocs } = await author.get<{ totalDocs: number }>('/api/articles?limit=1')
  expect(totalDocs).toBeGreaterThan(5)
  expect(office.output()).not.toMatch(/Building|First start/)
  await office.stop()
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
}, 120_000)

type Delivery = { uid: string; channel: string; outlet: string; state: string; text: string }

test('asked to end in the middle of sending, it finishes that, and the next start sends the rest, all once', async () => {
  const office = await start()
  const author = await visit(office.url, 'author')
  const [article] = await author.find<{ id: string; uid: string }>('articles', 'title', title)
  const [review] = await author.find<{ id: string }>('reviews', 'openKey', article?.uid ?? '')
  const [wechat] = await author.find<{ uid: string }>('outlets', 'channel', 'wechat')
  await throwSwitch({ base: office.url, outlet: wechat?.uid ?? '', name: 'slow' })
  for (const key of ['reviewer', 'head', 'publisher']) {
    const person = await visit(office.url, key)
    await person.post(`/api/reviews/${review?.id}/decide`, { decision: 'approve' })
  }
  const deliveries = () => author.find<Delivery>('deliveries', 'text', article?.uid ?? '')
  await until(async () => (await deliveries()).some(({ channel, state }) => channel === 'wechat' && state === 'leased'))
  await office.stop()

  const again = await start()
  await throwSwitch({ base: again.url, outlet: wechat?.uid ?? '', name: 'clear' })
  await until(async () => (await deliveries()).every(({ state }) => state === 'delivered'))
  expect((await deliveries()).map(({ channel }) => channel).sort()).toEqual(['cityPortal', 'website', 'wechat', 'weibo'])
  const page = await (await fetch(`${again.url}/sandbox`)).text()
  const accounts = page.split('<section').slice(1)
  expect(accounts.map((account) => account.split('<article').filter((entry) => entry.includes(title)).length)).toEqual([1, 1, 1])
  await again.stop()
}, 180_000)

/** Asks again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; ) if (await isSo()) return
  throw new Error('It did not become so in time.')
}
