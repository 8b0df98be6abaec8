import type { AdminViewServerProps } from 'payload'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { amountOf } from '../../yearbook/limitWords.ts'
import { inspectSheet } from '../../yearbook/sheet/inspectSheet.ts'
import { type SheetPart, sheetParts } from '../../yearbook/sheet/lines.ts'
import '../admin.css'
import { Refusal } from '../Refusal.tsx'
import { RoomTemplate } from '../RoomTemplate.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { SheetLimitsTable } from './SheetLimitsTable.tsx'
import { SheetPartTable } from './SheetPartTable.tsx'

/** The national inspection sheet as the records fill it in now, what fails by itself first. Payload shows custom views to anybody: the command asks who this is. */
export async function SheetView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const language = adminLanguage(req.i18n.language)
  const say = speaker(language)
  const { admin, api } = req.payload.config.routes
  const { value: sheet, refusal } = await tryToShow(() => inspectSheet({ req }))
  const title = say({ zh: '政府网站与政务新媒体自查表', en: 'Inspection sheet of site and accounts' })
  return (
    <RoomTemplate className="fabu-year" language={language} path={`${admin}/inspect-sheet`} title={title} view={view}>
      {refusal && <Refusal say={say} sentence={refusal} />}
      {sheet && (
        <>
          <p className="fabu-quiet">
            <span lang="zh">{sheet.source}</span> · {sheet.today}
          </p>
          <p>
            <a className="btn btn--style-secondary btn--size-medium" download href={`${api}/inspections/sheet-pdf`}>
              {say({ zh: '下载 PDF', en: 'Download as PDF' })}
            </a>
          </p>
          <p>
            {say({
              zh: `“待人工核实”的指标在“网站检测”中登记一条记录即可答复，${amountOf('answer', sheet.limits.answer.value).zh}内有效。`,
              en: `A line that waits for a person is answered by a record of 网站检测, good for ${amountOf('answer', sheet.limits.answer.value).en}.`,
            })}{' '}
            <a href={`${admin}/collections/inspections/create`}>{say({ zh: '登记', en: 'Enter one' })}</a>
          </p>
          {(Object.keys(sheetParts) as SheetPart[]).map((part) => (
            <SheetPartTable admin={admin} key={part} lines={sheet.lines.filter((line) => line.part === part)} part={part} say={say} />
          ))}
          <SheetLimitsTable admin={admin} limits={sheet.limits} mayChange={mayKeepRegisters({ req })} say={say} />
        </>
      )}
    </RoomTemplate>
  )
}
