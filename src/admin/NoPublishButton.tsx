'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { speaker } from './speak.ts'

/** In the place of Payload's Publish: nothing is published but by final approval, and this leads there. */
export function NoPublishButton() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  if (!id) return null
  return (
    <Button el="link" margin={false} size="medium" to={`${config.routes.admin}/collections/${collectionSlug}/${id}/pipeline`}>
      {speaker(i18n.language)({ zh: '流水线', en: 'Pipeline' })}
    </Button>
  )
}
