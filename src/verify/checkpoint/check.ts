import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { fingerprintOf, publicKeyOf, signingKey } from '../../trail/signing.ts'
import type { Fault } from '../fault.ts'
import { everyLink } from './chains.ts'
import { type Checkpoint, readBack } from './format.ts'

type Asked = {
  payload: Payload
  file: string
  /** Fingerprint of the key to trust where it is not the office's present one, e.g. after its secret was changed. */
  signedBy?: string | undefined
}

/** Every chain still has the link that was its head when the checkpoint was written: nothing was cut off, nothing rewritten. */
export async function checkCheckpoint({ payload, file, signedBy }: Asked): Promise<{ at: string; chains: number; faults: Fault[] }> {
  const checkpoint = await readFile(file, 'utf8')
    .then(readBack)
    .catch((error: Error) => error)
  if (checkpoint instanceof Error) return { at: '', chains: 0, faults: [unusable(file, checkpoint.message)] }
  const { at, publicKey, heads } = checkpoint
  const signer = fingerprintOf(publicKey)
  const own = fingerprintOf(publicKeyOf(signingKey(payload.secret)))
  if (signer !== (signedBy ?? own))
    return { at, chains: heads.size, faults: [unusable(file, `it is signed by ${signer}, not by ${signedBy ?? own}`)] }
  return { at, chains: heads.size, faults: await missingHeads({ payload, checkpoint }) }
}

async function missingHeads({ payload, checkpoint }: { payload: Payload; checkpoint: Checkpoint }): Promise<Fault[]> {
  const missing = new Map(checkpoint.heads)
  const rewritten = new Set<string>()
  for await (const { chain, seq, hash } of everyLink(payload)) {
    const head = missing.get(chain)
    if (head?.seq !== seq) continue
    if (head.hash !== hash) rewritten.add(chain)
    missing.delete(chain)
  }
  const tell = (problem: string) => (chain: string) => ({
    record: chain,
    text: chain.slice(chain.indexOf('/') + 1),
    problem,
    means: 'What stood in the record then does not stand there now.',
  })
  return [
    ...[...rewritten].map(tell(`its chain was rewritten since the checkpoint of ${checkpoint.at}`)),
    ...[...missing.keys()].map(tell(`the end of its chain was cut off since the checkpoint of ${checkpoint.at}`)),
  ]
}

const unusable = (file: string, problem: string): Fault => ({
  record: file,
  text: '',
  problem,
  means: 'This checkpoint proves nothing.',
})
