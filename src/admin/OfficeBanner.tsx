import type { ServerProps } from 'payload'
import './admin.css'
import { speaker } from './speak.ts'

/** Above every page of the sample office: that it is one. A real office shows nothing. */
export async function OfficeBanner({ i18n, payload }: ServerProps) {
  const { isSample } = await payload.findGlobal({ slug: 'office', depth: 0 })
  if (!isSample) return null
  const say = speaker(i18n.language)
  return (
    <aside aria-label={say({ zh: '示例机构', en: 'Sample office' })} className="fabu-banner">
      <strong>{say({ zh: '示例机构', en: 'Sample office' })}</strong>
      <span>{say({ zh: '任何内容都不会离开本机。', en: 'Nothing leaves this machine.' })}</span>
      <a href="/sandbox">{say({ zh: '演练窗口', en: 'Stand-ins of the outlets' })}</a>
      <a href="/">{say({ zh: '网站', en: 'The website' })}</a>
    </aside>
  )
}
