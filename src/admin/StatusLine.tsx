'use client'
import { createContext, type ReactNode, useContext, useState } from 'react'

const Announce = createContext<(message: string) => void>(() => {})

/** Says what an action came to, below the buttons. */
export const useAnnounce = () => useContext(Announce)

/** One line for all actions of a page: a button whose action is done goes away, and its message must not go with it. */
export function StatusLine({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  return (
    <Announce.Provider value={setMessage}>
      <p className="fabu-status" role="status">
        {message}
      </p>
      {children}
    </Announce.Provider>
  )
}
