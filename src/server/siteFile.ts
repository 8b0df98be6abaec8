/** Where a request for the public site may find its file, below the site folder, best first. */
export type SiteCandidates = { files: string[]; directoryIndex: string | undefined }

/**
 * Turns the path of an address into names of files. Nothing outside the folder and nothing hidden is ever named;
 * `undefined` means that no such file can be.
 */
export function siteCandidates(pathname: string): SiteCandidates | undefined {
  const path = decoded(pathname)
  if (path === undefined || /[\0\\]/.test(path)) return undefined
  const segments = path.split('/').filter(Boolean)
  if (segments.some((segment) => segment.startsWith('.') && segment !== '.well-known')) return undefined
  const name = segments.join('/')
  if (name === '' || path.endsWith('/')) return { files: [join(name, 'index.html')], directoryIndex: undefined }
  return { files: [name, `${name}.html`], directoryIndex: join(name, 'index.html') }
}

/** The page a reader sees when there is none: in the language of the address if it has one. */
export function notFoundFiles(pathname: string): string[] {
  const language = decoded(pathname)?.split('/')[1]
  return [...(language && /^[\w-]+$/.test(language) ? [`${language}/404.html`] : []), '404.html']
}

const join = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`)

function decoded(pathname: string) {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
