import { wordsIn } from '../input.ts'

/** Who asks (《条例》第二十九条第二款第一项): name, proof of identity and how to reach them. */
export type Person = {
  name: string
  /** What proves who they are, such as 居民身份证, and its number. */
  proofKind: string
  proofNumber: string
  address: string
  telephone: string
  email: string
  /** Of an organisation: who speaks for it. */
  agent: string
}

/** Reads a person from a request's body. @throws {FabuError} 400 for no name, no proof, or no way to reach them (Art. 29). */
export function personIn(value: unknown): Person {
  const given = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>
  const text = (name: keyof Person, isNeeded = false, max = 200) => wordsIn({ value: given[name], path: `person.${name}`, max, isNeeded })
  const person = {
    name: text('name', true),
    proofKind: text('proofKind', true),
    proofNumber: text('proofNumber', true),
    address: text('address'),
    telephone: text('telephone'),
    email: text('email'),
    agent: text('agent'),
  }
  if (!person.address && !person.telephone && !person.email) wordsIn({ value: '', path: 'person.address', max: 200, isNeeded: true })
  return person
}
