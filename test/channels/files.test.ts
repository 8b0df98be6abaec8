import { expect, test } from '@jest/globals'
import { readPicture } from '../../src/channels/readPicture.ts'
import { siteFile } from '../../src/channels/siteFile.ts'
import { outlet, part, picture, snapshot } from '../support/editionParts.ts'
import { sendContext } from '../support/sendContext.ts'
import { caught } from '../support/standIns.ts'

const sha = 'a'.repeat(64)
const files = {
  [`${sha}.png`]: 'original',
  [`${sha}-wechatCover235.jpg`]: 'cut',
  [`${sha}-w1600.jpg`]: 'large copy',
  [`${sha}-w960.jpg`]: 'copy',
}

const read = async (more: Partial<Parameters<typeof readPicture>[0]>, names = Object.keys(files)) => {
  const media = Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => (names.includes(name) ? [[name, Buffer.from(text)]] : [])),
  )
  const context = sendContext({ outlet: outlet('wechat'), endpoint: { baseUrl: '', credentials: {} }, now: () => new Date(0), media })
  const { bytes, name, mime } = await readPicture({
    context,
    picture: picture(),
    types: ['image/png'],
    below: 1000,
    otherwise: ['w1600', 'w960'],
    ...more,
  })
  return [bytes.toString(), name, mime]
}

test('the picture cut for the place comes first, then the original, then the largest copy that will do', async () => {
  expect(await read({ preferred: 'wechatCover235' })).toEqual(['cut', `${sha}-wechatCover235.jpg`, 'image/jpeg'])
  expect(await read({ preferred: 'wechatCover235' }, [`${sha}.png`])).toEqual(['original', `${sha}.png`, 'image/png'])
  expect(await read({})).toEqual(['original', `${sha}.png`, 'image/png'])
  expect(await read({ picture: picture({ bytes: 1000 }) })).toEqual(['large copy', `${sha}-w1600.jpg`, 'image/jpeg'])
  expect(await read({ types: ['image/gif'], below: 5 })).toEqual(['copy', `${sha}-w960.jpg`, 'image/jpeg'])
})

test('a picture of which no form will do goes back to an editor, named by its alternative text', async () => {
  const error = await caught(read({ types: ['image/gif'], otherwise: [] }))
  expect([error.kind, error.code]).toEqual(['content', 'wechat.picture.unusable'])
  expect(error.sentence.zh).toContain('外滩')
})

test('files lie below the site the text stands on, also when that is not at the root of its host', () => {
  const at = (siteAddress: string) => siteFile({ siteAddress, snapshot: snapshot() }, picture())
  expect(at('https://wsb.example.gov.cn/zh/articles/visa.html')).toBe(`https://wsb.example.gov.cn/media/${sha}.png`)
  expect(at('https://www.example.gov.cn/wsb/zh/articles/visa.html')).toBe(`https://www.example.gov.cn/wsb/media/${sha}.png`)
  expect(siteFile(part(), picture())).toBe(`https://wsb.example.gov.cn/media/${sha}.png`)
})
