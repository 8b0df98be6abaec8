import { customAlphabet } from 'nanoid'
import type { Payload } from 'payload'
import { keyedHash } from '../secretBox.ts'

/** No vowels and no look-alikes: they are written on paper. */
const part = customAlphabet('23456789bcdfghjkmnpqrstvwxz', 12)
const many = 10

/** Ten fresh codes as people keep them, such as `k3fd-9xm2-vw7q`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: many }, () => part().match(/.{4}/g)?.join('-') ?? '')

/** What is kept of a code: it cannot be read back, and how it is spaced makes no difference. */
export const recoveryHash = ({ payload, code }: { payload: Payload; code: string }): string =>
  keyedHash({ payload, purpose: 'secondStep', text: code.toLowerCase().replace(/[^a-z0-9]/g, '') })
