import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { idsOf } from '../../ids.ts'
import { open, seal } from '../person/box.ts'
import type { PersonKey } from '../person/keys.ts'
import type { Person } from './person.ts'

type Sealed = { req: PayloadRequest; request: string; person: Person; proof: string; keys: PersonKey[] }

/** Keeps who asked, sealed with the current key and bound to the application. */
export async function sealApplicant({ req, request, person, proof, keys }: Sealed): Promise<void> {
  await req.payload.create({
    collection: 'applicants',
    data: {
      uid: idsOf(req.payload).next(),
      request,
      box: seal({ keys, subject: request, bytes: Buffer.from(JSON.stringify(person)) }),
      proof: proof ? seal({ keys, subject: `${request} proof`, bytes: Buffer.from(proof, 'base64') }) : '',
      keyId: keys[0]?.id ?? '',
      sameAs: samePerson({ req, person }),
    },
    depth: 0,
    req,
  })
}

/** What was sealed of an applicant. @throws {FabuError} `person.box` when it does not open. */
export function openApplicant({ request, box, keys }: { request: string; box: string; keys: PersonKey[] }): Person {
  return JSON.parse(open({ keys, subject: request, box }).toString('utf8'))
}

/** Under the office's own secret, so that nobody finds a name by trying names. */
const samePerson = ({ req, person }: { req: PayloadRequest; person: Person }): string =>
  createHmac('sha256', `person ${req.payload.secret}`)
    .update(`${person.name}\0${person.proofNumber}`.normalize('NFKC'))
    .digest('hex')
    .slice(0, 32)
