import type { PayloadRequest } from 'payload'
import { decideReply } from '../../disclosure/request/decideReply.ts'
import { draftReply } from '../../disclosure/request/draftReply.ts'
import { serveReply } from '../../disclosure/request/endRequest.ts'
import { registerRequest } from '../../disclosure/request/registerRequest.ts'
import type { Reply } from '../../disclosure/request/reply.ts'
import { requestById } from '../../disclosure/request/requestRow.ts'

type Played = { arrivedOn: string; repliedOn: string; wanted: string; outcome: string; words: string }

/** The year's three applications, all of natural persons: one disclosed, one about what does not exist, one about what is no government information. */
const applications: Played[] = [
  {
    arrivedOn: '2022-03-14',
    repliedOn: '2022-03-30',
    wanted: '2021年度因公出国（境）经费决算情况',
    outcome: 'disclosed',
    words: '您申请的信息予以公开，现随函提供。',
  },
  {
    arrivedOn: '2022-07-04',
    repliedOn: '2022-07-22',
    wanted: '2003年外国专家名册电子版',
    outcome: 'notHeld',
    words: '经检索，您申请的信息不存在。',
  },
  {
    arrivedOn: '2022-10-10',
    repliedOn: '2022-10-28',
    wanted: '对某涉外合同条款的意见',
    outcome: 'notGovernment',
    words: '您申请的内容不属于政府信息。',
  },
]

type Stage = {
  /** A request of somebody of the sample. */
  as(person: string): Promise<PayloadRequest>
  /** Moves the clock to the morning of a day. */
  on(day: string): void
}

/** Takes the applications from the counter to the proof of service, by the commands of the people whose work it is. */
export async function playRequests({ as, on }: Stage): Promise<void> {
  for (const [index, { arrivedOn, repliedOn, wanted, outcome, words }] of applications.entries()) {
    on(arrivedOn)
    const person = {
      name: `申请人${'甲乙丙'[index]}`,
      proofKind: '居民身份证',
      proofNumber: `31990019900101000${index}`,
      telephone: '000-12345',
    }
    const { id } = await registerRequest({
      req: await as('secretary'),
      body: { channel: 'counter', applicantType: 'person', arrivedOn, wanted, form: '纸质，邮寄', person },
    })
    on(repliedOn)
    await draftReply({ req: await as('secretary'), id, body: { outcome, words } })
    for (const decider of ['reviewer', 'head', 'publisher']) {
      const req = await as(decider)
      const { hash } = (await requestById({ req, id })).reply as unknown as Reply
      await decideReply({ req, id, body: { decision: 'agree', hash } })
    }
    await serveReply({ req: await as('secretary'), id, body: { day: repliedOn, how: 'registeredPost', proof: `EMS 2022${index}` } })
  }
}
