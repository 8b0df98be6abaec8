'use client'
import { useState } from 'react'
import type { Sentence } from '../../errors.ts'
import { callAction } from '../callAction.ts'

/** Calls a command of the account, and keeps what it refused. */
export function useCommand() {
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Sentence[]>([])
  async function call<T>(path: string, body: Record<string, unknown> = {}): Promise<T | null> {
    setBusy(true)
    setProblems([])
    const called = await callAction({ path, body })
    setBusy(false)
    if (called.problems) {
      setProblems(called.problems)
      return null
    }
    return called.result as T
  }
  return { isBusy, problems, call }
}
