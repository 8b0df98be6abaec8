'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { speaker } from './speak.ts'

/** The tab beside Edit. Payload's own tab takes one fixed label; this one speaks the admin's language. */
export function PipelineTab() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const path = `${config.routes.admin}/collections/${collectionSlug}/${id}/pipeline`
  const isActive = usePathname() === path
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      extraButtonProps={isActive ? { 'aria-current': 'page' } : {}}
      margin={false}
      size="medium"
      to={isActive ? undefined : path}
    >
      <span className="doc-tab__label">{speaker(i18n.language)({ zh: '流水线', en: 'Pipeline' })}</span>
    </Button>
  )
}
