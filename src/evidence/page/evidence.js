// Verifies the evidence in this page with nothing but this page: no network, no Fabu. It repeats the rules of Fabu's
// own `verify` in a second, independent hand, so that the one can be held against the other.
import { parsed, sha256 } from './bytes.js'
import { checkFiles, checkKept, checkMissing, seen, wanted } from './checkBytes.js'
import { checkChain } from './checkChain.js'
import { checkContributions } from './checkContributions.js'
import { checkEditions } from './checkEditions.js'
import { checkPublications } from './checkPublications.js'
import { checkRounds } from './checkRounds.js'
import { checkSignature } from './checkSignature.js'
import { element, put, short } from './elements.js'
import { data } from './record.js'
import { results } from './results.js'
import { showApprovals, showEditions, showEvents, showPublications } from './show.js'
import { showChecks, showKey } from './showChecks.js'

/** Bytes are known by their hash, and only those the record names are good. */
async function checkOpened({ target }) {
  for (const file of target.files) {
    const hash = sha256(new Uint8Array(await file.arrayBuffer()))
    const isWanted = wanted.kept.has(hash) || wanted.files.has(hash)
    if (isWanted) seen.add(hash)
    document.getElementById('opened').append(element('li', [`${file.name} `, short(hash)], { class: isWanted ? 'good' : 'bad' }))
  }
  showChecks()
}

const checks = [
  checkChain,
  checkEditions,
  checkRounds,
  checkContributions,
  checkPublications,
  checkKept,
  checkFiles,
  checkMissing,
  checkSignature,
]

async function begin() {
  for (const run of checks) {
    // A row that is not of the kind Fabu writes stops a check; that is a fault, and no reason to say nothing.
    try {
      await run()
    } catch (error) {
      results.push({ zh: '无法读取', en: 'It cannot be read', faults: [String(error)], isOpen: false })
    }
  }
  showChecks()
}

put('office', data.office)
document.getElementById('title').textContent = parsed(data.editions.at(-1)?.canonical ?? '')?.title || data.text
put('about', `${data.text} · ${data.madeAt}`)
document.title = `证据 Evidence ${data.text}`
document.getElementById('files').addEventListener('change', checkOpened)
showKey()
void begin()
for (const show of [showApprovals, showEvents, showPublications, showEditions]) show()
