'use client'
import { submissionHeads } from '../../disclosure/consultations/submissionHeads.ts'
import type { AdminLanguage } from '../speak.ts'
import { CsvForm } from './CsvForm.tsx'

/** On a consultation's page: registers the answers of a CSV file. */
export const SubmissionsForm = ({ path, language }: { path: string; language: AdminLanguage }) => (
  <CsvForm<{ registered: number }>
    heads={heads}
    isInside
    language={language}
    path={path}
    summary={{ zh: '从 CSV 文件导入征集回复', en: 'Import answers from a CSV file' }}
    told={({ registered }) => ({ zh: `已登记 ${registered} 条`, en: `Registered ${registered}` })}
  />
)

const names = Object.values(submissionHeads).map(({ head, isNeeded }) => head + (isNeeded ? '*' : ''))
const heads = { zh: names.join('、'), en: names.join(', ') }
