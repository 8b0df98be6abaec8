import { FabuError } from '../../../errors.ts'

/**
 * Runs a build; where the disk has no room for it, takes away what it wrote, for the office needs that room to publish.
 * @throws {FabuError} `site.build.space` then.
 */
export async function clearOnFullDisk<T>({ run, clear }: { run: () => Promise<T>; clear: () => Promise<void> }): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    if (!isFull(cause)) throw cause
    await clear()
    throw new FabuError({
      code: 'site.build.space',
      status: 507,
      message: {
        zh: '磁盘空间不足以重建网站：重建期间，所有有变化的文件都要再存一份。已写的部分已清除，网站保持原样。请腾出空间后重试。',
        en: 'The disk has no room to build the site: while it is built, every file that changes is there twice. What was written is cleared away, the site stands as it was. Make room, then run it again.',
      },
      cause,
    })
  }
}

const isFull = (error: unknown) => error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
