import { readFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { canEdit } from '../access/canEdit.ts'
import { FabuError } from '../errors.ts'
import { derive } from '../media/derive.ts'
import { mediaFolder } from '../media/folder.ts'
import { type Ingested, ingest } from '../media/ingest.ts'
import { refusal } from '../media/refusals.ts'
import { refuseKnownFile } from '../media/refuseKnownFile.ts'
import { mustHaveRoom } from '../room.ts'

type UploadedFile = NonNullable<PayloadRequest['file']>
type HookArgs = { data?: Record<string, unknown>; overwriteExistingFiles?: boolean }

/** What `ingestRequest` learned of the file of a request, for `keepFileFacts`. */
export const ingestedKey = 'fabu.ingested'

/**
 * The one door for bytes: looks at what arrived, cleans it, names it after its hash and makes its sizes, before
 * Payload writes anything. A file is never replaced or edited in place: what was approved must stay what it was.
 */
export const ingestUpload: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Strangers are refused by the access rules right after this; they shall not make the server decode pictures first.
  if (!overrideAccess && !canEdit({ req })) return args
  refuseEdits(req)
  if (operation === 'update') {
    if (req.file) throw replaced()
    return withoutFocalPoint(args as HookArgs) as typeof args
  }
  await ingestRequest(req)
  // The name is the content: a file of that name left behind by an upload that failed holds the same bytes.
  return { ...withoutFocalPoint(args as HookArgs), overwriteExistingFiles: true } as typeof args
}

/** Takes in the file of a request, once; called before the transaction where that can be. */
export async function ingestRequest(req: PayloadRequest): Promise<void> {
  const { file } = req
  if (!file) throw refusal('empty')
  if (isIngested({ req, file })) return
  await mustHaveRoom(req.payload)
  const upload = file.tempFilePath ? { name: file.name, path: file.tempFilePath } : { name: file.name, bytes: file.data }
  const ingested = await ingest(upload)
  await refuseKnownFile({ req, ...ingested })
  if (ingested.type.kind === 'image') await deriveFrom({ ingested, file })
  req.file = {
    ...file,
    ...(ingested.bytes ? { data: ingested.bytes } : {}),
    name: `${ingested.sha256}.${ingested.type.extension}`,
    mimetype: ingested.type.mime,
    size: ingested.filesize,
  }
  req.context[ingestedKey] = ingested
}

function isIngested({ req, file }: { req: PayloadRequest; file: UploadedFile }) {
  const ingested = req.context[ingestedKey] as Ingested | undefined
  return ingested !== undefined && file.name === `${ingested.sha256}.${ingested.type.extension}`
}

async function deriveFrom({ ingested, file }: { ingested: Ingested; file: UploadedFile }) {
  const bytes = ingested.bytes ?? (file.tempFilePath ? await readFile(file.tempFilePath) : file.data)
  await derive({ bytes, sha256: ingested.sha256, folder: mediaFolder() })
}

function refuseEdits(req: PayloadRequest) {
  const edits = req.query?.uploadEdits as Record<string, unknown> | undefined
  if (edits && ['crop', 'widthInPixels', 'heightInPixels'].some((key) => edits[key] !== undefined)) throw replaced()
  if (edits) delete req.query.uploadEdits
}

function withoutFocalPoint(args: HookArgs): HookArgs {
  const { focalX: _x, focalY: _y, ...data } = args.data ?? {}
  return { ...args, data }
}

const replaced = () =>
  new FabuError({
    code: 'media.replaced',
    status: 409,
    message: {
      zh: '已上传的文件不能替换或裁剪；请作为新文件上传，再在稿件中换用。',
      en: 'An uploaded file is never replaced or cropped; upload a new one and use that in the text.',
    },
  })
