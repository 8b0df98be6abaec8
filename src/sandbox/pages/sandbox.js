// Asks every two seconds whether anything changed, and then puts the new page in place of the old one.
let seen = null

async function refresh() {
  const answer = await fetch('/sandbox/state.json', { cache: 'no-store' })
  if (!answer.ok) return
  const { version } = await answer.json()
  const isNew = seen !== null && seen !== version
  seen = version
  if (!isNew) return
  const page = await fetch(location.href, { cache: 'no-store' })
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById('live')
  const live = document.getElementById('live')
  if (!page.ok || !fresh || !live) return
  const open = [...live.querySelectorAll('details[open]')].map(({ id }) => id)
  live.replaceWith(fresh)
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
}

setInterval(() => {
  if (document.visibilityState === 'visible') refresh().catch(() => undefined)
}, 2000)
