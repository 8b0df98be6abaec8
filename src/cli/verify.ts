import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkCheckpoint } from '../verify/checkpoint/check.ts'
import { newestCheckpoint } from '../verify/checkpoint/folder.ts'
import { writeCheckpoint } from '../verify/checkpoint/write.ts'
import type { Fault } from '../verify/fault.ts'
import { type Verified, verify } from '../verify/verify.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; checkpoint?: string; signedBy?: string }

/**
 * `fabu verify`: exit code 1 when anything is not as it was written, the first fault named first. Holds the chains
 * against a checkpoint too: the one named, or the newest of the clock's. One that is named and not there yet is written.
 */
export async function verifyOffice({ json, checkpoint: named, signedBy }: Options): Promise<void> {
  await withOffice(async ({ payload }) => {
    const onProgress = (texts: number) => {
      if (!json && texts % 200 === 0) process.stderr.write(`… ${texts}\n`)
    }
    const result = await verify({ payload, onProgress })
    const against = named ? path.resolve(named) : await newestCheckpoint()
    const checked =
      against && existsSync(against) ? { file: against, ...(await checkCheckpoint({ payload, file: against, signedBy })) } : null
    const faults = [...result.faults, ...(checked?.faults ?? [])]
    const written =
      against && !checked && faults.length === 0 ? { file: against, ...(await writeCheckpoint({ payload, file: against })) } : null
    tell({ json, result, faults, checked, written, isFirst: Boolean(against) && !checked && !written })
    if (faults.length > 0) process.exitCode = 1
  })
}

type Told = {
  json?: boolean | undefined
  result: Verified
  faults: Fault[]
  checked: { file: string; at: string; chains: number } | null
  written: { file: string; chains: number } | null
  /** A checkpoint was to be written, and was not: of what is broken none is made. */
  isFirst: boolean
}

function tell({ json, result, faults, checked, written, isFirst }: Told) {
  const isIntact = faults.length === 0
  if (json) {
    const files = { checkpoint: checked?.file ?? written?.file ?? null, checkpointAt: checked?.at ?? null }
    console.log(JSON.stringify({ chain: isIntact ? 'intact' : 'broken', ...result, ...files, faults }))
    return
  }
  const { texts, events, editions, publications, files, kept, securityEvents, administration, sealed } = result
  console.log(
    `${texts} 个文本、${events} 个事件、${editions} 个定稿、${publications} 条发布记录、${files} 个文件、${kept} 份留存、${securityEvents} 条安全日志`,
  )
  console.log(
    `${texts} texts, ${events} events, ${editions} editions, ${publications} publications, ${files} files, ${kept} kept bytes, ${securityEvents} security events`,
  )
  for (const line of guardLines(administration)) console.log(line)
  for (const { text, at } of sealed) console.log(`• ${text}: 已于 ${at} 封存 / sealed on ${at}`)
  if (checked) console.log(`检查点 / checkpoint: ${checked.file} (${checked.at}, ${checked.chains})`)
  if (written) console.log(`已写检查点 / checkpoint written: ${written.file} (${written.chains})`)
  if (isFirst) console.log('有不符之处，未写检查点。 No checkpoint was written, because there are faults.')
  for (const { record, problem, means } of faults) console.log(`✗ ${record}: ${problem}. ${means}`)
  console.log(isIntact ? '✓ 全部一致。 All intact.' : `✗ ${faults.length} 处不符。 ${faults.length} faults.`)
}

/** Which way the office's guards stand. */
const guardLines = ({ twoFactor, confirmRights, separatedAdministration }: Verified['administration']) => [
  `• 权限变更须二人确认 / a change of rights takes two: ${onOff(confirmRights)}`,
  `• 三员分立 / three administrators: ${onOff(separatedAdministration)}`,
  `• 两步登录 / second step at log-in: ${twoFactor}`,
]

const onOff = (isOn: boolean) => (isOn ? '开 on' : '关 off')
