'use client'
import { useState } from 'react'
import type { Sentence } from '../../errors.ts'
import type { Behind } from '../../report/recordsBehind.ts'
import { calledOf } from '../callAction.ts'

/** Asks what stands behind a number, and keeps what was refused. */
export function useBehind(at: string) {
  const [problems, setProblems] = useState<Sentence[]>([])
  async function look(of: string): Promise<Behind | null> {
    const called = await calledOf(() => fetch(`${at}/records?of=${encodeURIComponent(of)}`, { credentials: 'include' }))
    setProblems(called.problems ?? [])
    return called.result as Behind | null
  }
  return { problems, look }
}
