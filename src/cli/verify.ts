import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { fingerprintOf, publicKeyOf, signingKey } from '../trail/signing.ts'
import { checkCheckpoint, type Held } from '../verify/checkpoint/check.ts'
import { checkFolder } from '../verify/checkpoint/checkFolder.ts'
import { checkpointFolder } from '../verify/checkpoint/folder.ts'
import { writeCheckpoint } from '../verify/checkpoint/write.ts'
import type { Fault } from '../verify/fault.ts'
import { type Verified, verify } from '../verify/verify.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; checkpoint?: string; signedBy?: string }

/**
 * `fabu verify`: exit code 1 when anything is not as it was written, the first fault named first. Holds the chains
 * against checkpoints too: the one named, or all of the clock's. One that is named and not there yet is written.
 */
export async function verifyOffice({ json, checkpoint: named, signedBy }: Options): Promise<void> {
  await withOffice(async ({ payload }) => {
    const onProgress = (texts: number) => {
      if (!json && texts % 200 === 0) process.stderr.write(`… ${texts}\n`)
    }
    const result = await verify({ payload, onProgress })
    const file = named ? path.resolve(named) : checkpointFolder()
    const held = await holdAgainst({ payload, named: named ? file : undefined, signedBy })
    const faults = [...result.faults, ...(held?.faults ?? [])]
    const written = !held && faults.length === 0 ? await writeCheckpoint({ payload, file }) : null
    const key = fingerprintOf(publicKeyOf(signingKey(payload.secret)))
    const told = { result, faults, file, held, written, key }
    if (json) tellJson(told)
    else tell(told)
    if (faults.length > 0) process.exitCode = 1
  })
}

type Asked = { payload: Payload; named: string | undefined; signedBy: string | undefined }

/** Null where a checkpoint was named and is still to be written. */
async function holdAgainst({ payload, named, signedBy }: Asked): Promise<Held | null> {
  if (!named) return checkFolder({ payload, signedBy })
  return existsSync(named) ? checkCheckpoint({ payload, file: named, signedBy }) : null
}

type Told = {
  result: Verified
  faults: Fault[]
  /** The checkpoint, or the folder of them. */
  file: string
  held: Held | null
  written: { chains: number } | null
  /** Fingerprint of the key the office signs with now. */
  key: string
}

const wordOf = (faults: Fault[]) => (faults.length === 0 ? 'intact' : 'broken')

function tellJson({ result, faults, file, held, written, key }: Told) {
  const checkpoint = written || held?.files ? file : null
  const against = { checkpoint, checkpointAt: held?.at || null, checkpoints: held?.files ?? 0, signingKey: key }
  console.log(JSON.stringify({ chain: wordOf(faults), ...result, ...against, faults }))
}

function tell({ result, faults, file, held, written, key }: Told) {
  const { texts, events, editions, publications, files, kept, securityEvents, cases, administration, sealed } = result
  console.log(
    `${texts} 个文本、${events} 个事件、${editions} 个定稿、${publications} 条发布记录、${files} 个文件、${kept} 份留存、${securityEvents} 条安全日志、${cases} 件公开事项`,
  )
  console.log(
    `${texts} texts, ${events} events, ${editions} editions, ${publications} publications, ${files} files, ${kept} kept bytes, ${securityEvents} security events, ${cases} cases of disclosure`,
  )
  for (const line of guardLines(administration)) console.log(line)
  console.log(`• 签名密钥指纹 / fingerprint of the signing key: ${key}`)
  for (const { text, at } of sealed) console.log(`• ${text}: 已于 ${at} 封存 / sealed on ${at}`)
  console.log(checkpointLine({ file, held, written }))
  for (const { record, problem, means } of faults) console.log(`✗ ${record}: ${problem}. ${means}`)
  console.log(faults.length === 0 ? '✓ 全部一致。 All intact.' : `✗ ${faults.length} 处不符。 ${faults.length} faults.`)
}

/** What the chains were held against; that it was nothing is said, because a tail that was cut off would then not be found. */
function checkpointLine({ file, held, written }: Pick<Told, 'file' | 'held' | 'written'>): string {
  if (written) return `已写检查点 / checkpoint written: ${file} (${written.chains})`
  if (!held) return '有不符之处，未写检查点。 No checkpoint was written, because there are faults.'
  if (held.files > 0) return `检查点 / checkpoints: ${held.files}, ${file} (${held.at}, ${held.chains})`
  return `⚠ ${file} 中没有可用的检查点：链尾若被截去，此次无法发现。 No checkpoint there: a tail that was cut off would not be found.`
}

/** Which way the office's guards stand. */
const guardLines = ({ twoFactor, confirmRights, separatedAdministration }: Verified['administration']) => [
  `• 权限变更须二人确认 / a change of rights takes two: ${onOff(confirmRights)}`,
  `• 三员分立 / three administrators: ${onOff(separatedAdministration)}`,
  `• 两步登录 / second step at log-in: ${twoFactor}`,
]

const onOff = (isOn: boolean) => (isOn ? '开 on' : '关 off')
