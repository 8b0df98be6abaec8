'use client'
import type { Sentence } from '../errors.ts'
import { problemsIn, unreachable } from './callAction.ts'

/** Fetches a file, one that is made for `body` where there is one, and has the browser save it under the name the server gave; what was refused comes back in sentences. */
export async function saveFile(address: string, body?: Record<string, unknown>): Promise<Sentence[] | null> {
  try {
    const made = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(address, { credentials: 'include', ...made })
    if (!response.ok) return problemsIn(await response.json())
    const url = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = nameIn(response.headers.get('Content-Disposition') ?? '')
    link.click()
    URL.revokeObjectURL(url)
    return null
  } catch {
    return [unreachable]
  }
}

/** The name in a header, the encoded one first. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/.exec(disposition)?.[1] ?? 'file')
}
