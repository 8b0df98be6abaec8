import path from 'node:path'
import { createLocalReq } from 'payload'
import { backUp } from '../backup/backUp.ts'
import { checkArchive } from '../backup/checkArchive.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { withOffice } from './withOffice.ts'

type Options = { to?: string; withSecret?: boolean; verify?: string; json?: boolean }

/** `fabu backup`: writes one file and reads it again; with `--verify`, reads one that is there. */
export async function backup({ to, withSecret = false, verify, json }: Options): Promise<void> {
  if (verify) return check({ file: path.resolve(verify), json })
  const folder = to ?? process.env.FABU_BACKUP_DIR
  if (!folder) throw new Error('缺少 --to <folder> 或 FABU_BACKUP_DIR。 Name a folder: --to, or FABU_BACKUP_DIR.')
  await withOffice(async ({ payload, office }) => {
    const req = await createLocalReq({}, payload)
    await recordSecurity({ req, type: 'exported', actor: null, data: { what: 'backup', by: 'command line', withSecret } })
    const done = await backUp({ payload, office, to: path.resolve(folder), hasSecret: withSecret })
    await checkArchive({ file: done.file })
    if (json) return console.log(JSON.stringify(done))
    console.log(`${done.file}\n${done.entries} 个文件，${done.bytes} 字节 / files, bytes; sha256 ${done.sha256}`)
    console.log(withSecret ? secretIn : secretOut)
  })
}

async function check({ file, json }: { file: string; json?: boolean }) {
  const { manifest, sha256, isSealed } = await checkArchive({ file })
  const { office, at, epoch, database, heads, hasSecret } = manifest
  const facts = { file, sha256, isSealed, office, at, epoch, database, heads, hasSecret, entries: manifest.entries.length }
  console.log(
    json
      ? JSON.stringify(facts)
      : `✓ ${office} ${at}：${facts.entries} 个文件一致 / files intact${isSealed ? '' : ' (no .sha256 beside it)'}`,
  )
}

const secretOut =
  '其中没有 secret：恢复后须重新登录，访问凭据重新获取，双因素须重设，除非另行保存了 secret。 The secret is not in it: unless it is kept elsewhere, after a restore everybody logs in again, tokens are fetched again and second factors are set up again.'
const secretIn =
  '其中有 secret：持有此文件即可冒充任何人，请严加保管。 The secret is in it: whoever has this file can act as anybody. Lock it away.'
