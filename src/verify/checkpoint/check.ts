import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { fingerprintOf, publicKeyOf, signingKey } from '../../trail/signing.ts'
import type { Fault } from '../fault.ts'
import { everyLink } from './chains.ts'
import { type Checkpoint, readBack } from './format.ts'

type Asked = {
  payload: Payload
  /** The oldest first. */
  files: string[]
  /** Fingerprints of keys to trust beside the office's present one, with commas between, e.g. after its secret was changed. */
  signedBy?: string | undefined
}

/** What the record was held against: how many checkpoints, and the moment of the newest. `chains` are those they name. */
export type Held = { files: number; at: string; chains: number; faults: Fault[] }

/** The links that must be there: by chain and number, the hash, and the moment of the first checkpoint that names it. */
type Wanted = Map<string, Map<number, { hash: string; at: string }>>

/**
 * Every chain still has each link that was its head when one of these checkpoints was written: nothing was cut off,
 * nothing rewritten, at any time between. One checkpoint too many vouches for nothing less.
 */
export async function checkCheckpoints({ payload, files, signedBy = '' }: Asked): Promise<Held> {
  const own = fingerprintOf(publicKeyOf(signingKey(payload.secret)))
  const trusted = new Set([own, ...signedBy.split(',').filter(Boolean)])
  const faults: Fault[] = []
  const wanted: Wanted = new Map()
  let at = ''
  for (const file of files) {
    const checkpoint = await read({ file, trusted })
    if ('problem' in checkpoint) faults.push(checkpoint)
    else {
      faults.push(...contradictions({ wanted, checkpoint }))
      at = checkpoint.at
    }
  }
  return { files: files.length, at, chains: wanted.size, faults: [...faults, ...(await missingLinks({ payload, wanted }))] }
}

/** The same for one checkpoint. */
export const checkCheckpoint = ({ file, ...more }: Omit<Asked, 'files'> & { file: string }): Promise<Held> =>
  checkCheckpoints({ ...more, files: [file] })

async function read({ file, trusted }: { file: string; trusted: Set<string> }): Promise<Checkpoint | Fault> {
  const checkpoint = await readFile(file, 'utf8')
    .then(readBack)
    .catch((error: Error) => error)
  if (!('heads' in checkpoint)) return unusable(file, checkpoint.message)
  const signer = fingerprintOf(checkpoint.publicKey)
  return trusted.has(signer) ? checkpoint : unusable(file, `it is signed by ${signer}, not by ${[...trusted].join(' or ')}`)
}

/** Adds what a checkpoint names; tells where it contradicts one before it. */
function contradictions({ wanted, checkpoint: { at, heads } }: { wanted: Wanted; checkpoint: Checkpoint }): Fault[] {
  const faults: Fault[] = []
  for (const [chain, { seq, hash }] of heads) {
    const links = wanted.get(chain) ?? new Map<number, { hash: string; at: string }>()
    wanted.set(chain, links)
    const known = links.get(seq)
    if (!known) links.set(seq, { hash, at })
    else if (known.hash !== hash) faults.push(told(chain, `the checkpoints of ${known.at} and ${at} name another link ${seq}`))
  }
  return faults
}

async function missingLinks({ payload, wanted }: { payload: Payload; wanted: Wanted }): Promise<Fault[]> {
  const rewritten = new Map<string, string>()
  for await (const { chain, seq, hash } of everyLink(payload)) {
    const links = wanted.get(chain)
    const link = links?.get(seq)
    if (!links || !link) continue
    if (link.hash !== hash && !rewritten.has(chain)) rewritten.set(chain, link.at)
    links.delete(seq)
  }
  const cut = [...wanted].flatMap(([chain, links]) => {
    const [first] = [...links.values()]
    return first ? [told(chain, `the end of its chain was cut off since the checkpoint of ${first.at}`)] : []
  })
  return [...[...rewritten].map(([chain, at]) => told(chain, `its chain was rewritten since the checkpoint of ${at}`)), ...cut]
}

const told = (chain: string, problem: string): Fault => ({
  record: chain,
  text: chain.slice(chain.indexOf('/') + 1),
  problem,
  means: 'What stood in the record then does not stand there now.',
})

const unusable = (file: string, problem: string): Fault => ({
  record: file,
  text: '',
  problem,
  means: 'This checkpoint proves nothing.',
})
