import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = { view: AdminViewServerProps; title: string; path: string; language: string; className: string; children: ReactNode }

/** The frame of a view of our own: Payload's navigation around it, its title above it. */
export function RoomTemplate({ view, title, path, language, className, children }: Props) {
  const { initPageResult, params, searchParams, ...more } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      {...more}
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: title, url: path }]} />
      <Gutter className={className}>
        <div lang={language}>
          <h1>{title}</h1>
          {children}
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}
