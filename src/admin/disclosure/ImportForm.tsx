'use client'
import { Gutter, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { applicationHeads } from '../../disclosure/request/applicationHeads.ts'
import { adminLanguage } from '../speak.ts'
import { CsvForm } from './CsvForm.tsx'

/** Above the list of applications: registers those of a CSV file, all of them or none, for the secretariat. */
export function ImportForm() {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { roles } = (user ?? {}) as { roles?: string[] }
  if (!roles?.includes('secretariat')) return null
  return (
    <Gutter>
      <CsvForm<{ registered: string[] }>
        heads={heads}
        language={adminLanguage(i18n.language)}
        path={`${config.routes.api}/requests/import`}
        summary={{ zh: '从 CSV 文件导入申请', en: 'Import applications from a CSV file' }}
        told={({ registered }) => ({ zh: `已登记 ${registered.join('、')}`, en: `Registered ${registered.join(', ')}` })}
      />
    </Gutter>
  )
}

const headsIn = (language: 'zh' | 'en') => applicationHeads.map((head) => head[language] + ('isNeeded' in head ? '*' : ''))
const heads = { zh: headsIn('zh').join('、'), en: headsIn('en').join(', ') }
