// Reading settings (elder mode, large type, contrast) kept over pages, and reading aloud. Every page works without this.
;(() => {
  const root = document.documentElement
  const key = 'fabu-reading'
  const kept = read()
  // Before anything is drawn, so that no page flashes in its other form.
  for (const name of Object.keys(kept)) root.setAttribute(`data-${name}`, '')

  document.addEventListener('DOMContentLoaded', () => {
    const tools = document.querySelector('[data-tools]')
    if (!tools) return
    for (const button of tools.querySelectorAll('[data-set]')) {
      const name = button.getAttribute('data-set')
      button.setAttribute('aria-pressed', String(name in kept))
      button.addEventListener('click', () => toggle(name, button))
    }
    tools.hidden = false
    ownLanguageFirst()
    offerVoice(tools.querySelector('[data-speak]'))
  })

  function toggle(name, button) {
    if (name in kept) delete kept[name]
    else kept[name] = 1
    root.toggleAttribute(`data-${name}`, name in kept)
    button.setAttribute('aria-pressed', String(name in kept))
    try {
      localStorage.setItem(key, JSON.stringify(kept))
    } catch (_) {
      // A browser that keeps nothing: it holds for this page.
    }
  }

  function read() {
    const chosen = {}
    try {
      const known = JSON.parse(localStorage.getItem(key) || '{}')
      for (const name of ['elder', 'large', 'contrast']) if (known[name]) chosen[name] = 1
    } catch (_) {
      // Nothing is kept, or nothing of ours.
    }
    return chosen
  }

  // The words of each block, so that a heading does not run into what follows it.
  function blocksOf(text) {
    const blocks = 'h1,h2,h3,h4,p,li,th,td,dt,dd,figcaption'
    return [...text.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks)).map((block) => block.textContent)
  }

  function ownLanguageFirst() {
    const list = document.querySelector('[data-own-first]')
    const own = (navigator.language || '').split('-')[0]
    const section = list && [...list.children].find((one) => one.lang.split('-')[0] === own)
    if (section) list.prepend(section)
  }

  // Shown only where the browser has a voice for the page's language.
  function offerVoice(button) {
    const text = document.querySelector('article.text')
    const speech = window.speechSynthesis
    if (!button || !text || !speech) return
    const language = root.lang.split('-')[0]
    const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(language))
    const show = () => {
      if (voice()) button.hidden = false
    }
    show()
    if (speech.addEventListener) speech.addEventListener('voiceschanged', show)
    const word = button.textContent
    const stop = () => {
      speech.cancel()
      button.textContent = word
      button.setAttribute('aria-pressed', 'false')
    }
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-pressed') === 'true') return stop()
      button.setAttribute('aria-pressed', 'true')
      button.textContent = button.getAttribute('data-stop')
      // Sentence by sentence: browsers break off long ones.
      const sentences = blocksOf(text).flatMap((words) => words.match(/[^。！？.!?؟]+[。！？.!?؟]*/g) || [])
      sentences.forEach((sentence, index) => {
        const said = new SpeechSynthesisUtterance(sentence)
        said.lang = root.lang
        said.voice = voice()
        if (index === sentences.length - 1) said.onend = stop
        speech.speak(said)
      })
    })
    window.addEventListener('pagehide', () => speech.cancel())
  }
})()
