import { createContext, useContext } from 'react'
import { mediaPath } from './paths.ts'

/** Where pictures and files are found: in the site's own folder, unless whoever renders says otherwise, as for a draft, whose files are not public. */
export const MediaRoot = createContext(mediaPath(''))

/** Turns the name of a stored file into its path below that. */
export function useMediaPath(): (file: string) => string {
  const root = useContext(MediaRoot)
  return (file) => root + file
}
