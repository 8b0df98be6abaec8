import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import './admin.css'
import { LoginForm } from './LoginForm.tsx'
import { adminLanguage, speaker } from './speak.ts'

/** The log-in page: e-mail and password first, then a code from whoever has a second step. */
export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const { admin, api } = req.payload.config.routes
  const goTo = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect as string })
  if (req.user) redirect(goTo)
  const language = adminLanguage(req.i18n.language)
  return (
    <div className="fabu-login" lang={language}>
      <h1>{speaker(language)({ zh: '登录 发布 Fabu', en: 'Log in to Fabu 发布' })}</h1>
      <LoginForm goTo={goTo} language={language} path={`${api}/users/login`} />
    </div>
  )
}
