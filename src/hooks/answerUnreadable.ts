import type { AfterErrorHook, PayloadRequest } from 'payload'
import { FabuError, type Sentence } from '../errors.ts'

type Fault = Error & { status?: number; cause?: { name?: string; cause?: { name?: string } } }

/**
 * What nobody can read is the fault of whoever sent it: a form that breaks off, an address with half a character, a
 * query that compares a date with a word. Payload answers 500 for these; the log has the error all the same.
 */
export const answerUnreadable: AfterErrorHook = ({ error: thrown, req }) => {
  const error = thrown as Fault
  if ((error.status ?? 500) < 500) return
  if (isBadAddress(error)) return refusal('address.malformed', { zh: '网址无法解读。', en: 'The address cannot be read.' })
  if (isOtherForm({ error, req }) || isBadForm({ error, req }))
    return refusal('body.malformed', { zh: '表单无法解读。', en: 'The form cannot be read.' })
  if (isTooDeep({ error, req }))
    return refusal('body.deep', { zh: '内容嵌套过深，无法保存。', en: 'What was sent is nested too deeply to be kept.' })
  if (isBadQuery({ error, req }))
    return refusal('query.malformed', { zh: '查询条件有误。', en: 'The query is not one that can be answered.' })
}

const isBadAddress = ({ name }: Fault) => name === 'URIError'

/** Sent as something that is neither JSON nor a form: Payload reads nothing of it and goes on with nothing. */
function isOtherForm({ error, req }: { error: Fault; req: PayloadRequest }): boolean {
  const type = req.headers?.get('content-type')
  const isReadable = !type || /json|multipart\/|urlencoded/.test(type)
  // A door of Payload's own that reads JSON itself breaks on what is none.
  if (req.method !== 'GET' && !req.data && error.name === 'SyntaxError') return true
  return !isReadable && !req.data && error.name === 'TypeError'
}

/** Thrown while the form was read, so before anything of it was there. */
function isBadForm({ error, req }: { error: Fault; req: PayloadRequest }): boolean {
  const isForm = req.headers?.get('content-type')?.includes('multipart/') ?? false
  return isForm && !req.data && !req.file && (error.name === 'APIError' || error.name === 'SyntaxError')
}

/** Deeper than any record here, and deeper than MongoDB's driver can walk; SQLite keeps such JSON as text and does not mind. */
function isTooDeep({ error, req }: { error: Fault; req: PayloadRequest }): boolean {
  const isStack = error.name === 'RangeError' && /call stack/.test(error.message)
  const isRefused = error.name === 'MongoServerError' && /nesting depth/.test(error.message)
  // A door of Payload's own may have read the body itself.
  return (isStack || isRefused) && (req.data === undefined || isDeeperThan(deepestBody, req.data))
}

const deepestBody = 90

/** Counts level by level, so that what is deep cannot exhaust the stack here too. */
function isDeeperThan(limit: number, root: unknown): boolean {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((value) => (value && typeof value === 'object' ? Object.values(value) : []))
  }
  return false
}

/** A value of the query that the database's own driver would not take, or an operator it has none for: nothing was asked of the data. */
function isBadQuery({ error, req }: { error: Fault; req: PayloadRequest }): boolean {
  if (!/[?&](where|page|limit|sort|select|populate|joins)\b/.test(req.url ?? '')) return false
  const names = [error.name, error.cause?.name, error.cause?.cause?.name]
  return names.some((name) => queryFaults.has(name ?? '')) || isOperatorWithoutAnswer(error) || isNoPattern(error)
}

/** Mongoose throws a bare Error for an operator that the type of a field has none for, such as `near` for a title, and for sorting by nothing. */
const isOperatorWithoutAnswer = ({ message }: Fault) => /^Can't use \$\w+|^Invalid field ".*" passed to sort/.test(message)

/** MongoDB looks for `like` and `contains` with a regular expression, which holds no NUL. */
const isNoPattern = ({ name, message }: Fault) => name === 'MongoServerError' && /embedded null byte/i.test(message)

const queryFaults = new Set(['TypeError', 'RangeError', 'SyntaxError', 'CastError', 'BSONError'])

const refusal = (code: string, message: Sentence) => {
  const error = new FabuError({ code, status: 400, message })
  return { status: error.status, response: { errors: [error.toJSON()] } }
}
