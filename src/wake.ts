type Waker = { listeners: Set<() => void> }

// The admin's bundle and the server load this file each for itself: what they share lies on the process.
const place = globalThis as unknown as Record<symbol, Waker | undefined>
const key = Symbol.for('fabu.wake')

function waker(): Waker {
  place[key] ??= { listeners: new Set() }
  return place[key]
}

/** Has a listener called whenever deliveries were just written in this process. Returns how to stop that. */
export function onWake(listener: () => void): () => void {
  waker().listeners.add(listener)
  return () => void waker().listeners.delete(listener)
}

/** Says that deliveries were written and committed. Where no clock runs in this process, another one's comes to them by itself. */
export function wake(): void {
  for (const listener of waker().listeners) listener()
}
