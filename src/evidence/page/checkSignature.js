import { bytesOf, canonical, fromBase64, hashOf, parsed } from './bytes.js'
import { data, signed } from './record.js'
import { check } from './results.js'

/** As `fabu verify` shows it. */
export const fingerprint = hashOf(signed.publicKey).slice(0, 16)

/** Everything in this page was signed, as it stands, with the key shown; whose key that is only the office can say. */
export async function checkSignature() {
  const faults = []
  const said = parsed(signed.statement) ?? {}
  if (said.data !== hashOf(canonical(data))) faults.push('page')
  for (const name of ['office', 'madeAt', 'text']) if (said[name] !== data[name]) faults.push(name)
  const last = data.events.at(-1)
  if (said.head?.seq !== last?.seq || said.head?.hash !== last?.hash) faults.push('head')
  const isRight = await verified()
  if (isRight === false) faults.push('signature')
  if (isRight === null)
    check(
      '签名：此浏览器不能核验 Ed25519',
      'The signature: this browser cannot check Ed25519; use another, or openssl (see docs/evidence.md)',
      faults,
      true,
    )
  else
    check(`签名：本页全部内容由密钥 ${fingerprint} 签署`, `The signature: all of this page was signed with the key ${fingerprint}`, faults)
}

/** Null where the browser cannot tell. */
async function verified() {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64(signed.publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, fromBase64(signed.signature), bytesOf(signed.statement))
  } catch (error) {
    // A key or a signature that is none is wrong; only a browser without Ed25519 cannot tell.
    return globalThis.crypto?.subtle && error?.name !== 'NotSupportedError' ? false : null
  }
}
