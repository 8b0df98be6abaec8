import type { IncomingMessage } from 'node:http'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { snapshot } from '../../editions/snapshot.ts'
import type { TextDocument } from '../../editions/textDocument.ts'
import { FabuError } from '../../errors.ts'
import type { Language } from '../../languages.ts'
import { isLanguage } from '../../languages.ts'
import type { PreviewLink, User } from '../../payload-types.ts'
import { draftOf } from '../../preview/draftOf.ts'
import { openLink } from '../../preview/openLink.ts'
import { addressHeader } from '../../requestAddress.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { TextCollection } from '../../texts.ts'
import { colleagueOf } from '../colleagueOf.ts'
import type { Place } from './placeIn.ts'

/** A draft somebody may see: by a link, or as a colleague. `snapshot` is null where it refers to what is gone. */
export type Seen = { req: PayloadRequest; snapshot: Snapshot | null; language: Language } & ({ link: PreviewLink } | { user: User })

type Args = { payload: Payload; request: IncomingMessage; place: Place }

/** What stands at a place, for whoever asks; null alike for nothing, for strangers and for links that open no more. */
export async function whatIsSeen({ payload, request, place }: Args): Promise<Seen | null> {
  const headers = new Headers({ [addressHeader]: String(request.headers[addressHeader] ?? '') })
  if ('signed' in place) {
    const req = await createLocalReq({ req: { headers } as never }, payload)
    const opened = await openLink({ req, signed: place.signed })
    return opened && { ...(await shownOf({ req, ...opened })), link: opened.link }
  }
  const user = await colleagueOf({ payload, request })
  if (!user) return null
  const req = await createLocalReq({ req: { headers } as never, user: { ...user, collection: 'users' } as never }, payload)
  const { collection, id } = place
  const doc = await draftOf({ req, collection, where: { id: { equals: id } }, asPerson: true })
  return doc && { ...(await shownOf({ req, collection, doc })), user }
}

async function shownOf({ req, collection, doc }: { req: PayloadRequest; collection: TextCollection; doc: TextDocument }) {
  const language: Language = isLanguage(doc.language) ? doc.language : 'zh'
  try {
    return { req, language, snapshot: await snapshot({ req, collection, doc }) }
  } catch (error) {
    if (error instanceof FabuError) return { req, language, snapshot: null }
    throw error
  }
}
