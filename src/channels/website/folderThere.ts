import { readdir } from 'node:fs/promises'
import type { SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { folderOf } from './atSite.ts'

/**
 * The outlet's folder, with the site in it.
 * @throws {ChannelError} `config` when it is absent, cannot be read or is empty, as a place is where nothing was mounted:
 * that is one problem of the outlet, and says nothing of any text.
 */
export async function folderThere({ outlet }: Pick<SendContext, 'outlet'>): Promise<string> {
  const folder = folderOf({ outlet })
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable({ folder, cause })
  })
  if (names.length === 0) throw unreadable({ folder })
  return folder
}

const unreadable = ({ folder, cause }: { folder: string; cause?: unknown }) =>
  new ChannelError({
    kind: 'config',
    code: 'website.folder.unreadable',
    message: {
      zh: `网站文件夹 ${folder} 不存在、读不到或是空的：请检查磁盘是否挂载、权限是否正确。网站内容未作判断。`,
      en: `The site's folder ${folder} is absent, cannot be read, or is empty: see that its disk is mounted and readable. Nothing is said of what stands on the site.`,
    },
    cause,
  })
