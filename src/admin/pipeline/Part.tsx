import type { ReactNode } from 'react'
import type { Pipeline } from '../../review/pipelineOf.ts'
import type { AdminLanguage, Say } from '../speak.ts'

/** What every part of the tab is given. */
export type Shown = { pipeline: Pipeline; say: Say; language: AdminLanguage }

/** A part of the tab, with its heading. */
export const Part = ({ name, heading, children }: { name: string; heading: string; children: ReactNode }) => (
  <section aria-labelledby={`fabu-${name}`} className={`fabu-part fabu-part--${name}`}>
    <h3 id={`fabu-${name}`}>{heading}</h3>
    {children}
  </section>
)
