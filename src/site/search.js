// Search in the reader's browser. The newest segments are read first, and what they hold is shown while older ones come.
;(() => {
  const form = document.querySelector('[data-search]')
  if (!form) return
  const words = JSON.parse(form.getAttribute('data-words'))
  const folder = form.getAttribute('data-search')
  const status = document.querySelector('[data-search-status]')
  const results = document.querySelector('[data-search-results]')
  const choices = document.querySelector('[data-search-choices]')
  const more = document.querySelector('[data-search-more]')
  const pageSize = 20
  let index = null
  let columns = {}
  let run = 0
  let shown = pageSize

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const asked = new URLSearchParams()
    for (const name of ['q', 'full']) if (given(name)) asked.set(name, given(name))
    history.pushState(null, '', `?${asked}`)
    start()
  })
  form.elements.full.addEventListener('change', () => (form.requestSubmit ? form.requestSubmit() : start()))
  window.addEventListener('popstate', fromAddress)
  choices.addEventListener('change', () => {
    shown = pageSize
    show()
  })
  more.addEventListener('click', () => {
    const before = results.children.length
    shown += pageSize
    show()
    const next = results.children[before]
    if (next) next.querySelector('a').focus()
  })
  fromAddress()

  function fromAddress() {
    const asked = new URLSearchParams(location.search)
    form.elements.q.value = asked.get('q') || ''
    form.elements.full.checked = asked.get('full') === '1'
    start()
  }

  function given(name) {
    const field = form.elements[name]
    return field.type === 'checkbox' ? (field.checked ? '1' : '') : field.value.trim()
  }

  async function start() {
    const own = ++run
    shown = pageSize
    for (const link of document.querySelectorAll('[data-search-language]'))
      link.href = `${link.getAttribute('data-search-language')}${given('q') ? `?${new URLSearchParams({ q: given('q') })}` : ''}`
    index = null
    if (!given('q')) {
      status.textContent = ''
      results.textContent = ''
      choices.hidden = true
      more.hidden = true
      return
    }
    status.textContent = words.searching
    index = new MiniSearch({
      idField: 'path',
      fields: ['title', 'terms', 'summary', 'text'],
      storeFields: ['path', 'title', 'summary', 'day', 'kind', 'section', 'text'],
      tokenize: (text) => termsOf(text),
      processTerm: (term) => term,
    })
    try {
      const map = await read('index.json')
      if (own !== run) return
      columns = {}
      for (const section of map.sections) columns[section.slug] = section.name
      const segments = []
      for (const section of map.sections)
        for (let page = section.pages; page > 0; page--)
          segments.push({ name: `${section.slug}-${page}`, section: section.slug, age: section.pages - page })
      segments.sort((one, other) => one.age - other.age)
      const lanes = [0, 1, 2, 3].map(() => lane(segments, own))
      await Promise.all(lanes)
      if (own === run) show(true)
    } catch (_) {
      if (own === run) status.textContent = words.failed
    }
  }

  // Four at a time: what one brings is searched while the others are on their way.
  async function lane(segments, own) {
    while (segments.length > 0 && own === run) {
      const { name, section } = segments.shift()
      const [items, texts] = await Promise.all([read(`${name}.json`), given('full') ? read(`text-${name}.json`) : {}])
      if (own !== run) return
      for (const item of items) {
        const entry = Object.assign({ section, text: texts[item.path] || '' }, item)
        if (!index.has(entry.path)) index.add(entry)
      }
      show()
    }
  }

  async function read(file) {
    const answer = await fetch(`${folder}${file}`)
    if (!answer.ok) throw new Error(file)
    return answer.json()
  }

  function show(isDone) {
    if (!index) return
    const hits = index.search(given('q'), {
      tokenize: (text) => termsOf(text, true),
      combineWith: 'AND',
      boost: { title: 4, terms: 3, summary: 2 },
      prefix: (term) => isWord(term),
      fuzzy: (term) => (isWord(term) && term.length > 4 ? 0.2 : false),
    })
    const kept = choose(hits)
    // A newer text comes before an older one that fits as well.
    kept.sort((one, other) => other.score - one.score || (one.day < other.day ? 1 : -1))
    results.textContent = ''
    for (const hit of kept.slice(0, shown)) results.append(line(hit))
    more.hidden = kept.length <= shown
    const word = kept.length > 0 ? words.found.replace('{count}', kept.length) : given('full') ? words.nothing : words.nothingInTitles
    if (isDone || kept.length > 0) status.textContent = word
    choices.hidden = hits.length === 0
  }

  /** Fills the choices with what the hits hold, and keeps those that fit what is chosen. */
  function choose(hits) {
    const facets = { column: (hit) => hit.section, year: (hit) => hit.day.slice(0, 4), kind: (hit) => hit.kind }
    const wanted = {}
    for (const name of Object.keys(facets)) wanted[name] = choices.querySelector(`[name=${name}]`).value
    const fits = (hit, but) => Object.keys(facets).every((name) => name === but || !wanted[name] || facets[name](hit) === wanted[name])
    for (const name of Object.keys(facets)) {
      const counts = {}
      for (const hit of hits) if (fits(hit, name)) counts[facets[name](hit)] = (counts[facets[name](hit)] || 0) + 1
      fill(choices.querySelector(`[name=${name}]`), name, counts)
    }
    return hits.filter((hit) => fits(hit))
  }

  function fill(select, name, counts) {
    const chosen = select.value
    const label = { column: (key) => columns[key] || key, year: (key) => key, kind: (key) => words.kinds[key] || key }[name]
    while (select.options.length > 1) select.remove(1)
    const keys = Object.keys(counts)
    if (chosen && keys.indexOf(chosen) < 0) keys.push(chosen)
    keys.sort((one, other) => (name === 'year' ? (one < other ? 1 : -1) : (counts[other] || 0) - (counts[one] || 0)))
    for (const key of keys) select.add(new Option(`${label(key)} (${counts[key] || 0})`, key, false, key === chosen))
  }

  function line(hit) {
    const item = element('li', 'item')
    const body = element('div')
    const link = element('a')
    link.href = hit.path
    mark(link, hit.title, hit.terms)
    body.append(link)
    const snippet = around(hit)
    if (snippet) {
      const text = element('p')
      mark(text, snippet, hit.terms)
      body.append(text)
    }
    const note = element('p', 'muted')
    note.textContent = columns[hit.section] || ''
    body.append(note)
    const time = element('time')
    time.dateTime = hit.day
    time.textContent = hit.day
    item.append(body, time)
    return item
  }

  /** The words around the first hit in the text, or else the summary. */
  function around(hit) {
    const at = placesIn(hit.text, hit.terms)[0]
    if (!at || placesIn(hit.summary, hit.terms).length > 0) return hit.summary
    const from = Math.max(0, at[0] - 40)
    return `${from > 0 ? '…' : ''}${hit.text.slice(from, from + 160)}${from + 160 < hit.text.length ? '…' : ''}`
  }

  /** Marks the places of the terms. Built of nodes, so that no text becomes markup. */
  function mark(parent, text, terms) {
    let done = 0
    for (const [from, to] of placesIn(text, terms)) {
      if (to <= done) continue
      parent.append(text.slice(done, Math.max(done, from)))
      const hit = element('mark')
      hit.textContent = text.slice(Math.max(done, from), to)
      parent.append(hit)
      done = to
    }
    parent.append(text.slice(done))
  }

  /** Where a text holds one of the terms, in order. */
  function placesIn(text, terms) {
    const wanted = new Set(terms)
    const places = []
    const pattern = /[\p{L}\p{M}\p{N}]+/gu
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const chars = Array.from(match[0])
      if (termsOf(match[0]).length === 1 && wanted.has(termsOf(match[0])[0])) places.push([match.index, match.index + match[0].length])
      else
        for (let at = 0, offset = match.index; at < chars.length; offset += chars[at].length, at++)
          for (const size of [2, 1]) {
            const piece = chars.slice(at, at + size).join('')
            if (chars.length >= at + size && termsOf(piece).length > 0 && wanted.has(termsOf(piece)[0]) && !isWord(piece)) {
              places.push([offset, offset + piece.length])
              break
            }
          }
    }
    return places
  }

  function element(name, className) {
    const made = document.createElement(name)
    if (className) made.className = className
    return made
  }
})()
