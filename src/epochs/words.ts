import type { Sentence } from '../errors.ts'
import type { Epoch } from '../payload-types.ts'

/** Why an epoch began. */
export const epochReasons: Record<Epoch['reason'], Sentence> = {
  initial: { zh: '设立', en: 'Set up' },
  restore: { zh: '由备份恢复', en: 'Restored from a backup' },
  copy: { zh: '启用副本', en: 'Going on with a copy' },
  migration: { zh: '更换数据库', en: 'Moved to another database' },
}

export const epochStates: Record<Epoch['state'], Sentence> = {
  standing: { zh: '时钟停住', en: 'The clock stands still' },
  running: { zh: '运行中', en: 'Running' },
}
