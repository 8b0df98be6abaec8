// Where a thread begins. It registers by itself what reads TypeScript: a thread does not inherit that on every Node, and a test's process has another.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
