import type { PayloadRequest } from 'payload'
import { waitingMessageReplies, waitingMessages } from '../disclosure/registers/waitingMessages.ts'
import { waitingRequests } from '../disclosure/request/waitingRequests.ts'
import { waitingMournings } from '../mourning/waitingMournings.ts'
import { waitingReports } from '../report/waitingReports.ts'
import type { Waiting } from '../review/waiting.ts'
import { waitingFor } from '../review/waitingFor.ts'
import { waitingSeals } from '../sealing/waitingSeals.ts'
import { waitingDue } from '../yearbook/waitingDue.ts'

/**
 * Everything that waits for a person, as the dashboard shows it: their own work, and whatever somebody asked for that takes another
 * person's word (rights, seals, mourning, a year's report), for those alone who may give it; of the secretariat also what the law sets a date for.
 * @throws {FabuError} 401 for strangers and deactivated people.
 */
export async function allWaiting({ req }: { req: PayloadRequest }) {
  const own = await waitingFor({ req })
  const [seals, mournings, requests, messages, messageReplies, reports, due] = await Promise.all([
    waitingSeals({ req }),
    waitingMournings({ req }),
    waitingRequests({ req }),
    waitingMessages({ req }),
    waitingMessageReplies({ req }),
    waitingReports({ req }),
    waitingDue({ req }),
  ])
  // What has an alarm is told there once.
  const told = new Set(own.alarms.map(({ href }) => href))
  const isUntold = ({ href }: Waiting) => !told.has(href)
  const applications = requests.applications.filter(isUntold)
  return {
    ...own,
    ...requests,
    applications,
    messages: messages.filter(isUntold),
    due: due.filter(isUntold),
    messageReplies,
    reports,
    seals,
    mournings,
  }
}
