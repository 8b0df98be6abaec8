import { verify } from '../verify/verify.ts'
import { withOffice } from './withOffice.ts'

/** `fabu verify`: exit code 1 when anything is not as it was written, the first fault named first. */
export async function verifyOffice({ json }: { json?: boolean }): Promise<void> {
  await withOffice(async ({ payload }) => {
    const onProgress = (texts: number) => {
      if (!json && texts % 200 === 0) process.stderr.write(`… ${texts}\n`)
    }
    const result = await verify({ payload, onProgress })
    const isIntact = result.faults.length === 0
    if (json) console.log(JSON.stringify({ chain: isIntact ? 'intact' : 'broken', ...result }))
    else {
      console.log(
        `${result.texts} 个文本、${result.events} 个事件、${result.editions} 个定稿、${result.publications} 条发布记录 / texts, events, editions, publications`,
      )
      for (const { record, problem, means } of result.faults) console.log(`✗ ${record}: ${problem}. ${means}`)
      console.log(isIntact ? '✓ 全部一致。 All intact.' : `✗ ${result.faults.length} 处不符。 ${result.faults.length} faults.`)
    }
    if (!isIntact) process.exitCode = 1
  })
}
