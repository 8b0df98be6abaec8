import { type Role, roles } from '../../src/access/roles.ts'

/**
 * Who may come in where. A person reads this and says whether it is right; test/integration/entranceTable.test.ts holds
 * the house to it. Whatever is not named is refused to everybody. "May" is the rule of the entrance: what a text under
 * review, four eyes or the last administrator forbid besides is held in entrances.test.ts and review.test.ts.
 */

/** The groups of people the rows name. */
export const groups = {
  /** Not even logged in: log-in itself, and answers that tell a stranger only that they are one. */
  anyone: ['stranger', 'deactivated', ...roles.map(({ value }) => value)],
  everybody: roles.map(({ value }) => value),
  writers: ['author', 'translator', 'reviewer', 'publisher', 'secretariat'],
  publishers: ['publisher', 'secretariat'],
  outletKeepers: ['publisher', 'secretariat', 'administrator', 'systemAdministrator'],
  deliverers: ['publisher', 'secretariat', 'administrator'],
  columnKeepers: ['secretariat', 'administrator', 'systemAdministrator'],
  system: ['administrator', 'systemAdministrator'],
  people: ['administrator', 'securityAdministrator'],
  office: ['administrator', 'systemAdministrator', 'securityAdministrator'],
  inspectors: ['auditor', 'administrator', 'systemAdministrator', 'auditAdministrator'],
  backupReaders: ['secretariat', 'auditor', 'administrator', 'systemAdministrator', 'auditAdministrator'],
  securityReaders: ['auditor', 'administrator', 'securityAdministrator', 'auditAdministrator'],
  evidenceTakers: ['publisher', 'secretariat', 'auditor', 'administrator', 'auditAdministrator'],
  requestReaders: ['secretariat', 'reviewer', 'publisher', 'auditor', 'auditAdministrator'],
  requestHandlers: ['secretariat'],
  templateKeepers: ['secretariat'],
  replyDeciders: ['reviewer', 'publisher'],
} satisfies Record<string, (Role | 'stranger' | 'deactivated')[]>

type Who = keyof typeof groups

/** Operations of Payload, by the endpoints that do them; a row names the operation, not each door. `count` is reading, in bulk is updating. */
export const operations: Record<string, Operation> = {
  'GET /': 'read',
  'GET /:id': 'read',
  'GET /count': 'read',
  'GET /file/:filename': 'read',
  'POST /': 'create',
  'POST /:id/duplicate': 'duplicate',
  'PATCH /': 'update',
  'PATCH /:id': 'update',
  'DELETE /': 'delete',
  'DELETE /:id': 'delete',
  'GET /versions': 'versions',
  'GET /versions/:id': 'versions',
  'POST /versions/:id': 'restore',
}
type Operation = 'read' | 'create' | 'duplicate' | 'update' | 'delete' | 'versions' | 'restore'

/** Who may do each operation, and open each other door: `'POST /:id/submit'`. */
export type Row = { [operation in Operation]?: Who } & { [door: `${'GET' | 'POST' | 'DELETE' | 'PATCH'} /${string}`]: Who | 'nobody' }

// Answers with what whoever asks may do, of a document they may read: 404 for one they may not.
const ownRights = { 'POST /access/:id?': 'anyone' } as const

const text: Row = {
  ...ownRights,
  read: 'everybody',
  versions: 'everybody',
  create: 'writers',
  duplicate: 'writers',
  update: 'writers',
  delete: 'system',
  'GET /:id/pipeline': 'everybody',
  'GET /:id/evidence': 'evidenceTakers',
  'POST /:id/submit': 'writers',
  'POST /:id/recall': 'writers',
  'POST /:id/correct': 'writers',
  'POST /:id/withdraw': 'publishers',
  'POST /:id/seal': 'publishers',
  'POST /:id/preview-link': 'writers',
  'POST /:id/add-language': 'writers',
}

/** Written by the pipeline alone. */
const record: Row = { ...ownRights, read: 'everybody' }
const housekeeping: Row = { ...ownRights, read: 'inspectors' }
const hidden: Row = { ...ownRights }

const register: Row = { ...ownRights, read: 'everybody', create: 'publishers', update: 'publishers' }

/** A row for each collection and global; `''` is what belongs to none of them. */
export const entranceTable: Record<string, Row> = {
  articles: text,
  policies: text,
  interpretations: text,
  notices: text,
  services: text,
  topics: text,
  pages: text,
  media: { ...ownRights, read: 'everybody', create: 'writers', update: 'writers', delete: 'system', 'GET /paste-url/:id?': 'nobody' },
  columns: { ...ownRights, read: 'everybody', create: 'columnKeepers', duplicate: 'columnKeepers', update: 'columnKeepers' },
  redirects: { ...ownRights, read: 'everybody', create: 'columnKeepers', update: 'columnKeepers' },
  units: { ...ownRights, read: 'everybody', create: 'people', duplicate: 'people', update: 'people' },
  chains: {
    ...ownRights,
    read: 'everybody',
    versions: 'everybody',
    restore: 'system',
    create: 'system',
    duplicate: 'system',
    update: 'system',
  },
  outlets: {
    ...ownRights,
    read: 'everybody',
    create: 'system',
    duplicate: 'system',
    update: 'system',
    'POST /:id/resume': 'outletKeepers',
  },
  // Everybody changes their own password besides: accounts.test.ts.
  users: {
    ...ownRights,
    read: 'everybody',
    create: 'people',
    update: 'people',
    'POST /unlock': 'people',
    'POST /login': 'anyone',
    'GET /init': 'anyone',
    'GET /me': 'anyone',
    'POST /logout': 'anyone',
    'POST /refresh-token': 'everybody',
    'GET /my-account': 'everybody',
    'POST /second-step/begin': 'everybody',
    'POST /second-step/finish': 'everybody',
    'POST /second-step/remove': 'everybody',
    'POST /:id/second-step/reset': 'people',
    'POST /sessions/end': 'everybody',
    'POST /first-register': 'nobody',
    'POST /forgot-password': 'nobody',
    'POST /reset-password': 'nobody',
    'POST /verify/:id': 'nobody',
  },
  // The chain says whose turn it is.
  reviews: { ...record, 'POST /:id/decide': 'everybody' },
  contributions: record,
  editions: record,
  deliveries: {
    ...record,
    'POST /:id/confirm': 'deliverers',
    'POST /:id/replay': 'deliverers',
    'POST /:id/remedy': 'publishers',
    'POST /:id/prove': 'publishers',
    'POST /:id/giveUp': 'publishers',
  },
  attempts: record,
  publications: record,
  events: record,
  'security-events': { ...hidden, read: 'securityReaders' },
  alarms: { ...record, 'POST /:id/settle': 'publishers' },
  standings: housekeeping,
  inventories: housekeeping,
  'second-steps': hidden,
  'rights-requests': { ...hidden, read: 'securityReaders', 'POST /:id/confirm': 'people', 'POST /:id/refuse': 'people' },
  messages: {
    ...register,
    'POST /read-pasted': 'publishers',
    'POST /register-pasted': 'publishers',
    'POST /:id/assign': 'publishers',
    'POST /:id/reply': 'publishers',
    'POST /:id/decide': 'replyDeciders',
    'POST /:id/answer': 'publishers',
    'POST /:id/satisfaction': 'publishers',
    'POST /:id/draft': 'publishers',
  },
  'message-limits': { ...ownRights, read: 'everybody', create: 'columnKeepers', update: 'columnKeepers' },
  'site-visits': record,
  'sheet-limits': { ...ownRights, read: 'everybody', create: 'publishers', update: 'publishers' },
  consultations: {
    ...register,
    'POST /:id/draft': 'publishers',
    'POST /:id/outcome': 'publishers',
    'POST /:id/import': 'publishers',
  },
  submissions: register,
  documents: register,
  activities: register,
  inspections: { ...register, 'GET /sheet': 'everybody', 'GET /sheet-pdf': 'everybody' },
  lawsuits: register,
  statements: register,
  duties: register,
  elsewhere: register,
  budgets: register,
  criticisms: register,
  improvements: register,
  'annual-reports': {
    ...register,
    'POST /:id/ask': 'publishers',
    'POST /:id/confirm': 'publishers',
    'POST /:id/note': 'publishers',
    'POST /:id/override': 'publishers',
    'GET /:id/numbers': 'everybody',
    'GET /:id/records': 'everybody',
    'GET /:id/yearbook': 'everybody',
    'GET /:id/file': 'everybody',
  },
  'report-overrides': {
    ...ownRights,
    read: 'everybody',
    'POST /:id/confirm': 'publishers',
    'POST /:id/refuse': 'publishers',
    'POST /:id/void': 'publishers',
  },
  calendars: { ...ownRights, read: 'everybody', create: 'columnKeepers', update: 'columnKeepers' },
  requests: {
    ...ownRights,
    read: 'requestReaders',
    'POST /register': 'requestHandlers',
    'POST /import': 'requestHandlers',
    'POST /:id/clock': 'requestHandlers',
    'POST /:id/contact': 'requestHandlers',
    'POST /:id/reply': 'requestHandlers',
    'POST /:id/decide': 'replyDeciders',
    'POST /:id/serve': 'requestHandlers',
    'POST /:id/end': 'requestHandlers',
    'POST /:id/set-aside': 'requestHandlers',
    'POST /:id/person': 'requestHandlers',
    'POST /:id/letter': 'requestHandlers',
    'GET /:id/derive': 'requestReaders',
    'POST /:id/draft': 'requestHandlers',
    'GET /:id/like': 'requestReaders',
  },
  applicants: hidden,
  'report-templates': {
    ...ownRights,
    read: 'everybody',
    create: 'templateKeepers',
    update: 'templateKeepers',
    'GET /library': 'everybody',
  },
  'letter-templates': {
    ...ownRights,
    read: 'requestReaders',
    create: 'requestHandlers',
    update: 'requestHandlers',
    'GET /defaults': 'requestHandlers',
  },
  'case-events': { ...ownRights, read: 'requestReaders' },
  seals: { ...record, 'POST /:id/decide': 'publishers' },
  mournings: {
    ...record,
    'POST /ask': 'publishers',
    'POST /:id/confirm': 'publishers',
    'POST /:id/refuse': 'publishers',
    'POST /:id/end': 'publishers',
  },
  // Whoever made a link revokes it, whatever their role is by now.
  'preview-links': { ...record, 'POST /:id/revoke': 'everybody' },
  leases: housekeeping,
  tokens: hidden,
  assets: housekeeping,
  quotas: housekeeping,
  callbacks: housekeeping,
  identifiers: housekeeping,
  epochs: { ...record, 'POST /ask': 'columnKeepers', 'POST /go': 'columnKeepers' },
  backups: { ...hidden, read: 'backupReaders' },
  'site-pages': record,
  'site-files': record,
  'site-changes': record,
  'globals/front-page': { read: 'everybody', 'POST /': 'publishers', 'POST /access': 'anyone' },
  'globals/office': { read: 'everybody', 'POST /': 'office', 'POST /access': 'anyone' },
  // Payload's own.
  'payload-kv': hidden,
  'payload-migrations': {},
  // Who edits what at the moment; whoever is logged in may take over.
  'payload-locked-documents': {
    ...ownRights,
    read: 'everybody',
    create: 'everybody',
    duplicate: 'everybody',
    update: 'everybody',
    delete: 'everybody',
  },
  // Each person's own, whatever the door. One address below it is a key (`count` and an id, too): it tells a stranger of nothing.
  'payload-preferences': {
    read: 'everybody',
    create: 'everybody',
    update: 'everybody',
    delete: 'everybody',
    'GET /:key': 'anyone',
    'GET /count': 'anyone',
    'GET /:id': 'anyone',
    'POST /:key': 'everybody',
    'DELETE /:key': 'everybody',
    'POST /access/:id?': 'everybody',
    // Somebody else's, or none: one's own has a key.
    'PATCH /:id': 'nobody',
    'POST /:id/duplicate': 'nobody',
  },
  // Ordering columns asks who may change them.
  '': { 'GET /access': 'anyone', 'POST /reorder': 'columnKeepers', 'GET /og': 'nobody' },
}

/** What the admin calls on the server by Next's actions. Each open one asks the access rules of what it shows besides. */
export const serverFunctionTable: Record<string, 'everybody' | 'nobody'> = {
  'form-state': 'everybody',
  'get-default-layout': 'everybody',
  'render-document': 'everybody',
  'render-document-slots': 'everybody',
  'render-field': 'everybody',
  'render-list': 'everybody',
  'render-widget': 'everybody',
  'table-state': 'everybody',
  // Languages are documents of their own, and only approval publishes.
  'copy-data-from-locale': 'nobody',
  'schedule-publish': 'nobody',
  'get-upcoming-scheduled-publish': 'nobody',
  'get-folder-results-component-and-data': 'nobody',
  slugify: 'nobody',
}
