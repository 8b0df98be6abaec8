import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { mayExportEvidence } from '../access/mayExportEvidence.ts'
import { madeFrom } from '../disclosure/registers/madeFrom.ts'
import { previewActions } from '../preview/previewActions.ts'
import { pipelineOf } from '../review/pipelineOf.ts'
import { sealActions } from '../sealing/sealActions.ts'
import { isTextCollection } from '../texts.ts'
import './admin.css'
import { AlarmsPart } from './pipeline/AlarmsPart.tsx'
import { DeliveriesPart } from './pipeline/DeliveriesPart.tsx'
import { EventsPart } from './pipeline/EventsPart.tsx'
import { LanguagesPart } from './pipeline/LanguagesPart.tsx'
import { MadeFromPart } from './pipeline/MadeFromPart.tsx'
import { PreflightPart } from './pipeline/PreflightPart.tsx'
import { PreviewPart } from './pipeline/PreviewPart.tsx'
import { SealPart } from './pipeline/SealPart.tsx'
import { StagePart } from './pipeline/StagePart.tsx'
import { Refusal } from './Refusal.tsx'
import { StatusLine } from './StatusLine.tsx'
import { adminLanguage, speaker } from './speak.ts'
import { tryToShow } from './tryToShow.ts'

/** The Pipeline tab of a text. Payload shows custom views to anybody it lets in: `pipelineOf` asks who this is. */
export async function PipelineView({ i18n, initPageResult }: DocumentViewServerProps) {
  const { req, docID, collectionConfig } = initPageResult
  const collection = collectionConfig?.slug
  if (!isTextCollection(collection) || docID === undefined) return null
  const say = speaker(i18n.language)
  const { value: pipeline, refusal } = await tryToShow(() => pipelineOf({ req, collection, id: String(docID) }))
  if (!pipeline) {
    return (
      <Gutter>
        <Refusal say={say} sentence={refusal} />
      </Gutter>
    )
  }
  const language = adminLanguage(i18n.language)
  const seal = await sealActions({ req, collection, id: String(docID), text: pipeline.text.uid })
  const preview = await previewActions({ req, collection, id: String(docID), text: pipeline.text.uid })
  const sources = await madeFrom({ req, item: pipeline.text.item })
  const shown = { pipeline, say, language }
  const { admin, api } = req.payload.config.routes
  const kind = collectionConfig?.labels.plural
  return (
    <Gutter className="fabu-pipeline">
      <SetStepNav
        nav={[
          { label: (typeof kind === 'object' ? kind[language] : null) ?? collection, url: `${admin}/collections/${collection}` },
          { label: pipeline.text.title || pipeline.text.uid },
        ]}
      />
      <div lang={language}>
        <StatusLine>
          <StagePart {...shown} />
          <div className="fabu-columns">
            <div>
              <AlarmsPart {...shown} />
              <DeliveriesPart {...shown} />
              <PreflightPart {...shown} />
            </div>
            <div>
              <LanguagesPart {...shown} adminRoute={admin} />
              <MadeFromPart say={say} sources={sources} />
              <PreviewPart language={language} say={say} view={preview} />
              <EventsPart {...shown} evidence={mayExportEvidence({ req }) ? `${api}/${collection}/${docID}/evidence` : null} />
              <SealPart language={language} say={say} view={seal} />
            </div>
          </div>
        </StatusLine>
      </div>
    </Gutter>
  )
}
