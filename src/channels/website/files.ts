import type { Where } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { FabuError } from '../../errors.ts'
import { mediaPath } from '../../site/paths.ts'
import { ChannelError } from '../channelError.ts'
import type { PageDesk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'

/** Copies files to the site. One that is there as it was written is left; one that was changed there is written again. */
export async function copyFiles({ desk, files }: { desk: PageDesk; files: string[] }): Promise<void> {
  for (const file of files) {
    const path = mediaPath(file)
    const noted = await desk.tree.noted(path)
    if (noted && (await desk.tree.keep(path, noted))) continue
    const content = await desk.readMedia(file).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') throw missing(file, cause)
      // What was exchanged in the media folder is for a person to look into; trying again mends nothing.
      throw cause instanceof FabuError ? exchanged(file, cause) : cause
    })
    // It was proved when it was first put here: what is in the media folder now has to be the same.
    if (noted && sha256(content) !== noted) throw exchanged(file)
    await putFile({ desk, path, content })
  }
}

/** Takes files off the site that no text the public can read shows any more: what was withdrawn must be gone. */
export async function dropFiles({ desk, files }: { desk: PageDesk; files: string[] }): Promise<void> {
  for (const file of files) {
    const where: Where = { and: [{ state: { equals: 'live' } }, { files: { contains: ` ${file} ` } }] }
    const user = await desk.row({ where })
    if (!user) await takeFile({ desk, path: mediaPath(file) })
  }
}

/** How a row keeps the names of its files: each between spaces, so that one can be searched for. */
export const filesText = (files: string[]) => (files.length > 0 ? ` ${files.join(' ')} ` : '')
export const filesOfText = (text: string) => text.split(' ').filter(Boolean)

const exchanged = (file: string, cause?: unknown) =>
  new ChannelError({
    kind: 'content',
    code: 'website.media.exchanged',
    message: {
      zh: `媒体文件 ${file} 与首次发布时不同，未写入网站。请管理员运行 fabu verify。`,
      en: `The file ${file} is not the one that was first published, so it was not written. Ask an administrator to run "fabu verify".`,
    },
    cause,
  })

const missing = (file: string, cause: unknown) =>
  new ChannelError({
    kind: 'content',
    code: 'website.media.missing',
    message: {
      zh: `媒体文件 ${file} 不在媒体文件夹中，请重新上传后再发布。`,
      en: `The file ${file} is not in the media folder; upload it again, then publish.`,
    },
    cause,
  })
