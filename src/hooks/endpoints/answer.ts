import type { Endpoint, PayloadRequest } from 'payload'
import { FabuError } from '../../errors.ts'
import { isTextCollection, type TextCollection } from '../../texts.ts'

type Call = { req: PayloadRequest; collection: TextCollection; id: string; body: Record<string, unknown> }

/** A thin POST endpoint on a text: reads the body, calls a command, answers in JSON. */
export const textCommand = (verb: string, run: (call: Call) => Promise<unknown>): Omit<Endpoint, 'root'> => ({
  path: `/:id/${verb}`,
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const collection = req.routeParams?.collection
      if (!isTextCollection(collection)) throw new Error(`"${String(collection)}" holds no texts.`)
      return run({ req, collection, id: String(req.routeParams?.id), body: await bodyOf(req) })
    }),
})

type Run = (args: { req: PayloadRequest; id: string; body: Record<string, unknown> }) => Promise<unknown>

/** A thin POST endpoint on a row, or on none: reads the body, of so many characters at most, calls a command, answers in JSON. */
export const verb = (path: string, run: Run, longest?: number): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: (req) => answer(async () => run({ req, id: String(req.routeParams?.id), body: await bodyOf(req, longest) })),
})

/** Runs a command and turns its result, or the reasons of its refusal, into an answer; an answer it made itself stays as it is. */
export async function answer(run: () => Promise<unknown>): Promise<Response> {
  try {
    const result = await run()
    return result instanceof Response ? result : Response.json(result)
  } catch (error) {
    if (error instanceof FabuError) return Response.json({ errors: [error.toJSON()] }, { status: error.status })
    throw error
  }
}

/** A page of another host must not act with the log-in of whoever opens it; a browser says where a request comes from. */
export function refuseOtherSites(req: PayloadRequest): void {
  const from = req.headers?.get('sec-fetch-site')
  if (!from || from === 'same-origin' || from === 'none') return
  throw new FabuError({
    code: 'site.other',
    status: 403,
    message: { zh: '不接受其他网站发来的操作。', en: 'Actions from another site are refused.' },
  })
}

/** The JSON object of a request, `{}` for none, of so many characters at most. @throws {FabuError} 400 for anything else, 413 for more. */
export async function bodyOf(req: PayloadRequest, longest = 100_000): Promise<Record<string, unknown>> {
  refuseOtherSites(req)
  const text = (await req.text?.()) ?? ''
  if (text.length > longest)
    throw new FabuError({ code: 'body.long', status: 413, message: { zh: '请求过大。', en: 'The request is too large.' } })
  if (text.trim() === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (body && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {
    // Answered below, like any other body that is no object.
  }
  throw new FabuError({
    code: 'body.malformed',
    status: 400,
    message: { zh: '请求须为 JSON 对象。', en: 'The request must be a JSON object.' },
  })
}
