import type { PayloadRequest } from 'payload'
import type { SecurityBody, SecurityType } from '../security/event.ts'

/** How somebody comes to hold another's credentials, and what the other does to take them back. */
const handedOver: SecurityType[] = ['userCreated', 'passwordSet', 'secondStepRemoved']
const takenBack: SecurityType[] = ['passwordChanged', 'secondStepEnrolled']

/**
 * Whether one person could be logging in as another: they made the other's account, set its password or took away its
 * second step, and the other has set neither a password nor a second step of their own since. The security log tells,
 * which neither of them can change.
 */
export async function couldBeImpostor({ req, by, subject }: { req: PayloadRequest; by: string; subject: string }): Promise<boolean> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'security-events',
    where: {
      or: [
        { and: [{ type: { in: handedOver } }, { person: { equals: by } }] },
        { and: [{ type: { in: takenBack } }, { person: { equals: subject } }] },
      ],
    },
    sort: '-seq',
    limit: 0,
    depth: 0,
    req,
  })
  const last = docs.find(({ type, body }) => takenBack.includes(type as SecurityType) || subjectOf(body) === subject)
  return last !== undefined && handedOver.includes(last.type as SecurityType) && by !== subject
}

const subjectOf = (body: string) => ((JSON.parse(body) as SecurityBody).data.subject as { uid?: string } | undefined)?.uid
