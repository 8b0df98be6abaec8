import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { homeOf, isSameHome } from '../database/home.ts'
import { isDuplicate } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import { newestEpoch } from './newestEpoch.ts'

/**
 * Called before anything may leave: the database must be where its epoch was opened, else two copies of one office
 * would send the same things. A first start opens the first epoch. A copied sample simply makes itself at home.
 * @throws {FabuError} `epoch.copied`.
 */
export async function mustBeHome({ payload, isSample = false }: { payload: Payload; isSample?: boolean }): Promise<void> {
  const home = await homeOf(payload)
  const epoch = await newestEpoch({ payload })
  if (!epoch) return openFirst({ payload, home })
  if (isSameHome(epoch.home, home)) return
  if (!isSample) throw copied()
  await payload.db.updateOne({ collection: 'epochs', id: epoch.id, data: { home } })
}

async function openFirst({ payload, home }: { payload: Payload; home: string }): Promise<void> {
  try {
    await payload.create({
      collection: 'epochs',
      data: { number: 1, reason: 'initial', home, state: 'running', openedAt: clockOf(payload).now().toISOString() },
      depth: 0,
    })
  } catch (error) {
    // Two processes started at once: one row serves both.
    if (!isDuplicate(error)) throw error
  }
}

const copied = () =>
  new FabuError({
    code: 'epoch.copied',
    status: 409,
    message: {
      zh: '这是另一处数据库的副本，原件可能仍在运行，两边会重复发布，因此不启动。确认原件已停用后，运行 fabu epoch open --reason copy 在此继续。',
      en: 'This is a copy of a database that lives elsewhere. The other one may be running, and both would publish the same, so this one does not start. Once the other one is out of use, go on here with: fabu epoch open --reason copy',
    },
  })
