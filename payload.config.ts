import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { listWords } from './src/admin/listWords.ts'
import { AnnualReports } from './src/collections/annualReports.ts'
import { Articles } from './src/collections/articles.ts'
import { Calendars } from './src/collections/calendars.ts'
import { Chains } from './src/collections/chains.ts'
import { Columns } from './src/collections/columns.ts'
import { FrontPage } from './src/collections/frontPage.ts'
import { Interpretations } from './src/collections/interpretations.ts'
import { LetterTemplates } from './src/collections/letterTemplates.ts'
import { Media } from './src/collections/media.ts'
import { MessageLimits } from './src/collections/messageLimits.ts'
import { Notices } from './src/collections/notices.ts'
import { Office } from './src/collections/office.ts'
import { Outlets } from './src/collections/outlets.ts'
import { Pages } from './src/collections/pages.ts'
import { pipelineCollections } from './src/collections/pipeline/index.ts'
import { Policies } from './src/collections/policies.ts'

import { Redirects } from './src/collections/redirects.ts'
import { registers } from './src/collections/registers/index.ts'
import { ReportTemplates } from './src/collections/reportTemplates.ts'
import { Services } from './src/collections/services.ts'
import { SheetLimits } from './src/collections/sheetLimits.ts'
import { SiteChanges, SiteFiles, SitePages } from './src/collections/sitePages.ts'
import { Topics } from './src/collections/topics.ts'
import { Units } from './src/collections/units.ts'
import { Users } from './src/collections/users.ts'
import { database } from './src/database/index.ts'
import { answerFabuError } from './src/hooks/answerFabuError.ts'
import { answerUnreadable } from './src/hooks/answerUnreadable.ts'
import { countRefusedPassword } from './src/hooks/countRefusedPassword.ts'
import { closeUnused } from './src/hooks/endpoints/closeUnused.ts'
import { languages } from './src/languages.ts'
import { logger } from './src/logger.ts'
import { uploadOptions } from './src/media/uploadOptions.ts'
import { applyOffice, officeInUse } from './src/office.ts'
import { trustedOrigins } from './src/sessionSettings.ts'

const folder = path.dirname(fileURLToPath(import.meta.url))

// Next's build and Payload's own commands load this file too; they get the same office as the server.
applyOffice(officeInUse())

const config = buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: database({ url: process.env.DATABASE_URL ?? '', migrationDir: path.join(folder, 'src/migrations') }),
  collections: [
    Articles,
    Policies,
    Interpretations,
    Notices,
    Services,
    Topics,
    Pages,
    Media,
    Columns,
    Redirects,
    Units,
    Users,
    Chains,
    Outlets,
    Calendars,
    AnnualReports,
    ReportTemplates,
    LetterTemplates,
    MessageLimits,
    SheetLimits,
    ...registers,
    ...pipelineCollections,
    SitePages,
    SiteFiles,
    SiteChanges,
  ],
  globals: [Office, FrontPage],
  localization: {
    locales: languages.map(({ code, name, direction }) => ({ code, label: name, rtl: direction === 'rtl' })),
    defaultLocale: 'zh',
    fallback: true,
  },
  csrf: trustedOrigins(),
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations: listWords },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: { baseDir: folder, importMapFile: path.join(folder, 'src/app/(payload)/admin/importMap.js') },
    components: {
      beforeDashboard: ['/src/admin/WaitingForMe#WaitingForMe'],
      header: ['/src/admin/OfficeBanner#OfficeBanner'],
      afterNavLinks: ['/src/admin/year/YearLink#YearLink', '/src/admin/sheet/SheetLink#SheetLink', '/src/admin/audit/AuditLink#AuditLink'],
      views: {
        login: { Component: '/src/admin/LoginView#LoginView' },
        audit: { Component: '/src/admin/audit/AuditView#AuditView', path: '/audit' },
        year: { Component: '/src/admin/year/YearView#YearView', path: '/year' },
        sheet: { Component: '/src/admin/sheet/SheetView#SheetView', path: '/inspect-sheet' },
      },
    },
    meta: { titleSuffix: ' · 发布 Fabu' },
  },
  hooks: { afterError: [countRefusedPassword, answerFabuError, answerUnreadable] },
  graphQL: { disable: true },
  // A refusal is an answer, not a fault of the server.
  loggingLevels: {
    APIError: 'info',
    AuthenticationError: 'info',
    FabuError: 'info',
    Forbidden: 'info',
    Locked: 'info',
    LockedAuth: 'info',
    NotFound: 'info',
    ValidationError: 'info',
  } as never,
  logger: logger(),
  telemetry: false,
  sharp,
  maxDepth: 4,
  upload: uploadOptions(),
  // By `npm run generate:types` alone: left to itself every start outside production, each test file's too, makes them anew beside its work.
  typescript: { outputFile: path.join(folder, 'src/payload-types.ts'), autoGenerate: false },
})

export default closeUnused(config)
