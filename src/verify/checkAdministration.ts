import type { Payload } from 'payload'
import { whyNotSeparated } from '../accounts/rights.ts'
import type { Fault } from './fault.ts'

/** Which way the office's guards stand. */
export type Administration = { twoFactor: string; confirmRights: boolean; separatedAdministration: boolean }

/** Reads the guards, and whether three administrators, where they are asked for, are still three. */
export async function checkAdministration({ payload }: { payload: Payload }): Promise<{ administration: Administration; faults: Fault[] }> {
  const { twoFactor, confirmRights, separatedAdministration } = await payload.findGlobal({ slug: 'office', depth: 0 })
  const administration = {
    twoFactor: twoFactor ?? 'off',
    confirmRights: Boolean(confirmRights),
    separatedAdministration: Boolean(separatedAdministration),
  }
  if (!separatedAdministration) return { administration, faults: [] }
  const { docs } = await payload.find({ collection: 'users', where: { active: { equals: true } }, pagination: false, limit: 0, depth: 0 })
  const faults = whyNotSeparated(docs).map(({ zh, en }) => ({
    record: 'globals/office',
    text: '',
    problem: `${zh} ${en}`,
    means: 'The three administrators are not what the office asks for; see who was given these roles in the security log.',
  }))
  return { administration, faults }
}
