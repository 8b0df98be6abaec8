'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Sentence } from '../../errors.ts'
import type { LibraryTemplate } from '../../report/templates/readLibrary.ts'
import { calledOf } from '../callAction.ts'

/** The templates a report may choose from, and what was refused when they were asked for. */
export function useLibrary(): { library: LibraryTemplate[]; problems: Sentence[] } {
  const { config } = useConfig()
  const [library, setLibrary] = useState<LibraryTemplate[]>([])
  const [problems, setProblems] = useState<Sentence[]>([])
  const at = `${config.routes.api}/report-templates/library`
  useEffect(() => {
    void calledOf(() => fetch(at, { credentials: 'include' })).then((called) => {
      setLibrary((called.result?.templates ?? []) as LibraryTemplate[])
      setProblems(called.problems ?? [])
    })
  }, [at])
  return { library, problems }
}
