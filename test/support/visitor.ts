/** Somebody of the sample office who speaks HTTP, logged in by the sandbox's link. */
export type Visitor = {
  get<T>(path: string): Promise<T>
  /** Every row of a collection where a field has a value. */
  find<T>(collection: string, field: string, value: string): Promise<T[]>
  post(path: string, body: object): Promise<void>
}

/** Logs in at a running sample office as the person with this key. */
export async function visit(base: string, key: string): Promise<Visitor> {
  const door = await fetch(`${base}/sandbox/as/${key}`, { redirect: 'manual' })
  const cookie = door.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${base}${path}`, { ...init, headers: { 'Content-Type': 'application/json', cookie } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    get: (path) => call(path),
    find: async (collection, field, value) =>
      (await call(`/api/${collection}?where[${field}][equals]=${encodeURIComponent(value)}&depth=0&limit=100`)).docs,
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

/** Throws a switch of an outlet's stand-in. */
export async function throwSwitch({ base, outlet, name }: { base: string; outlet: string; name: string }): Promise<void> {
  const body = new URLSearchParams({ outlet, switch: name })
  const response = await fetch(`${base}/sandbox/faults`, { method: 'POST', body, headers: { origin: base }, redirect: 'manual' })
  if (response.status !== 303) throw new Error(`The switch "${name}" was not thrown: ${response.status}`)
}
