import type { Payload } from 'payload'
import { FabuError } from '../errors.ts'
import { officeInUse } from '../office.ts'
import { claimSample, sampleBusy } from '../sample/claimSample.ts'
import { discardUnfinishedSample } from '../sample/discardUnfinished.ts'
import { makeFolders } from '../server/checkStart.ts'
import { openPayload } from './withOffice.ts'

/** `fabu sample 2022`: plays that year in the sample office, which is set up first where it is not there yet. */
export async function sample(year: string): Promise<void> {
  if (year !== '2022')
    throw new FabuError({
      code: 'sample.year',
      status: 400,
      message: { zh: '示例年份只有 2022。', en: 'The sample has the year 2022 alone.' },
    })
  const office = officeInUse()
  if (!office.isSample) throw notASample()
  if (await isServerRunning()) throw sampleBusy(`http://127.0.0.1:${port()}`)
  const giveBack = claimSample(office)
  try {
    discardUnfinishedSample(office)
    makeFolders(office)
    const payload = await openPayload(office)
    await playOn(payload).finally(() => payload.destroy())
  } finally {
    giveBack()
  }
}

async function playOn(payload: Payload) {
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  const [{ openSample }, { playYear2022 }] = await Promise.all([import('../sample/open.ts'), import('../sample/year2022/playYear2022.ts')])
  await openSample({ payload, tell })
  await playYear2022({ payload, tell })
  tell('✓ npx fabu report 2022')
}

const port = () => process.env.PORT ?? 3000

/** Whether a server answers where the sample's would: it would deliver what is played here, on its own day. */
const isServerRunning = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port()}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )

const notASample = () =>
  new FabuError({
    code: 'sample.refused',
    status: 409,
    message: {
      zh: '这里是正式机构，示例年份只在示例机构中演示。请用 FABU_SAMPLE_DIR 另设文件夹，并取消 FABU_OFFICE、DATABASE_URL。',
      en: 'This is a real office; the year is played in the sample alone. Unset FABU_OFFICE and DATABASE_URL.',
    },
  })
