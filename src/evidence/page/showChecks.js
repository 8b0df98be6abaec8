import { unseen, wanted } from './checkBytes.js'
import { fingerprint } from './checkSignature.js'
import { element, put } from './elements.js'
import { bodies, signed } from './record.js'
import { results } from './results.js'

/** The verdict, and each check. All is intact only when all was looked at. */
export function showChecks() {
  const faults = results.reduce((sum, result) => sum + result.faults.length, 0)
  const left = unseen().length
  const isOpen = left > 0 || results.some((result) => result.isOpen)
  const verdict = document.getElementById('verdict')
  verdict.className = `verdict ${faults > 0 ? 'bad' : isOpen ? 'open' : 'good'}`
  verdict.textContent = faults > 0 ? `✗ ${faults} 处不符 ${faults} faults` : isOpen ? openWords(left) : '✓ 全部一致 All intact'
  const lines = results.map(({ zh, en, faults: found, isOpen: isLeft }) =>
    element('li', [`${zh} · `, element('span', en, { lang: 'en', class: 'quiet' }), found.length > 0 ? `：${found.join('; ')}` : null], {
      class: found.length > 0 ? 'bad' : isLeft ? 'open' : 'good',
    }),
  )
  const total = wanted.kept.size + wanted.files.size
  const opened = element('li', `文件：${total} 个，其中 ${left} 个尚未核验 · Files: ${total}, of which ${left} are not yet checked`, {
    class: left > 0 ? 'open' : 'good',
  })
  const sealedAt = bodies
    .filter(({ row }) => row.type === 'sealed')
    .map(({ row }) => element('li', `已依法封存 Sealed by law: ${row.at}`, { class: 'note' }))
  put('checks', ...lines, opened, ...sealedAt)
}

const openWords = (left) =>
  left > 0
    ? `… 本页内容一致，另有 ${left} 个文件尚未核验 This page is intact; ${left} files are not yet checked`
    : '… 本页内容一致，签名尚未核验 This page is intact; its signature is not yet checked'

/** The key, to be held against the one the office publishes: without that, anybody could have signed. */
export function showKey() {
  put(
    'key',
    '签名密钥指纹 Fingerprint of the signing key: ',
    element('code', fingerprint, { id: 'fingerprint' }),
    '。请与本单位另行公布的指纹核对；不一致，则本页不是该单位出具的。 Hold it against the fingerprint the office publishes elsewhere: if it is another, this page is not the office’s. ',
    element('span', `Ed25519, SPKI: ${signed.publicKey}`, { class: 'quiet' }),
  )
}
