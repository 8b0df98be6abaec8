import { isAbsolute } from 'node:path'
import { withLease } from '../../leases.ts'
import type { SendContext } from '../channel.ts'
import { ChannelError, LeaseLostError } from '../channelError.ts'
import { type Desk, openDesk } from './desk.ts'

/**
 * Runs a job on the outlet's site, alone: lists and numbers are shared by all texts, so one process at a time writes them.
 * @throws {ChannelError} `config` without a folder, `retry` for whatever the disk or the database refused.
 */
export async function atSite<T>({ context, run }: { context: SendContext; run: (desk: Desk) => Promise<T> }): Promise<T> {
  const folder = folderOf(context)
  try {
    return await withLease({
      payload: context.payload,
      key: `site:${context.outlet.uid}`,
      now: () => context.now(),
      run: async ({ fence }) => {
        // Waiting for the site may have cost us the delivery: then another worker writes it.
        await context.confirmOwned()
        return run(openDesk({ context, folder, fence }))
      },
    })
  } catch (cause) {
    if (cause instanceof ChannelError || cause instanceof LeaseLostError) throw cause
    throw failed(cause)
  }
}

/** The outlet's folder. @throws {ChannelError} `config` when the settings name none. */
export function folderOf({ outlet }: Pick<SendContext, 'outlet'>): string {
  const { folder } = outlet.settings
  if (typeof folder === 'string' && isAbsolute(folder)) return folder
  throw new ChannelError({
    kind: 'config',
    code: 'website.folder',
    message: {
      zh: `发布窗口“${outlet.name}”没有设置网站文件夹（绝对路径）。`,
      en: `The outlet "${outlet.name}" names no folder for the site (an absolute path).`,
    },
  })
}

function failed(cause: unknown) {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'failed'
  return new ChannelError({
    kind: 'retry',
    code: `website.${code}`,
    message: {
      zh: `网站文件未能写完（${code}），稍后重试。`,
      en: `The site's files could not be written out (${code}); it is tried again later.`,
    },
    cause,
  })
}
