'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const interval = 3000

/** Asks for the page anew while something on it moves by itself and somebody is looking. */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, interval)
    return () => clearInterval(timer)
  }, [router])
  return null
}
