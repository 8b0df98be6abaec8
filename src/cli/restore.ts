import path from 'node:path'
import { restore } from '../backup/restore.ts'
import { isMongo, officeInUse } from '../office.ts'
import { openPayload } from './withOffice.ts'

type Options = { file: string; into: string; despiteFaults?: boolean; json?: boolean }

/** `fabu restore`: a backup becomes an office in an empty folder, and on MongoDB in the empty database DATABASE_URL names. */
export async function restoreOffice({ file, into, despiteFaults, json }: Options): Promise<void> {
  const url = process.env.DATABASE_URL
  const restored = await restore({
    file: path.resolve(file),
    into: path.resolve(into),
    ...(url && isMongo(url) ? { databaseUrl: url } : {}),
    ...(despiteFaults ? { mayHaveFaults: true } : {}),
    open: () => openPayload(officeInUse()),
  })
  if (json) return console.log(JSON.stringify(restored))
  const { folder, at, texts, events, epoch, unsure, faults } = restored
  console.log(
    `已恢复 / restored: ${folder}（${at}，${texts} 个文本 / texts，${events} 个事件 / events${faults ? `，${faults} 处不符 / faults` : ''}）`,
  )
  console.log(`纪元 / epoch #${epoch}：时钟停住，${unsure} 件投送存疑。 The clock stands still; ${unsure} deliveries are in doubt.`)
  console.log(`下一步 / next: fabu --office ${folder} epoch ask，然后 / then: epoch go --as …`)
}
