import { readFile } from 'node:fs/promises'
import { sha256 } from '../../canonicalJson.ts'
import { withLease } from '../../leases.ts'
import { partPath } from '../../site/paths.ts'
import type { Difference, Inspected, LookContext, Piece } from '../channel.ts'
import { linesOfHtml } from '../htmlLines.ts'
import { lineDifferences } from '../lineDifferences.ts'
import { folderOf } from './atSite.ts'
import { folderThere } from './folderThere.ts'
import { fileNoted } from './siteFiles.ts'
import { findRow, type SitePageRow, settledMark } from './sitePageRow.ts'
import { currentTree } from './trees.ts'
import { fileOfPath } from './writeAside.ts'

/**
 * Holds each text's part against its receipt, and its page against the site's manifest, while nobody writes the site.
 * @throws {ChannelError} when the site as a whole is not there to be read.
 */
export async function inspect(context: LookContext, pieces: Piece[]): Promise<Inspected[]> {
  await folderThere(context)
  return withLease({
    payload: context.payload,
    key: `site:${context.outlet.uid}`,
    now: () => context.now(),
    run: () => Promise.all(pieces.map((piece) => inspectOne(context, piece))),
  })
}

async function inspectOne(context: LookContext, piece: Piece): Promise<Inspected> {
  const { publication, text, edition } = piece
  const row = await findRow({ payload: context.payload, outlet: context.outlet.uid, where: { text: { equals: text } } })
  if (!row) return gone(context, piece, 'website.row', words.noRow)
  if (row.settled !== settledMark(row)) return { publication, state: 'cannotTell', reason: words.writing }
  if (row.state !== 'live') return gone(context, piece, 'website.row.withdrawn', words.withdrawn)
  if (row.edition !== edition)
    return changed(context, piece, [{ place: words.index, before: edition, after: row.edition }], JSON.stringify(row))
  const [part, page] = await Promise.all([read(context, partPath(edition)), read(context, row.path)])
  if (!page) return gone(context, piece, 'website.page', words.noPage)
  if (!part) return gone(context, piece, 'website.part', words.noPart)
  const differences = [...(await partDifferences(context, piece, part)), ...(await pageDifferences(context, row, page))]
  return differences.length > 0 ? changed(context, piece, differences, page) : { publication, state: 'same' }
}

/** What readers see of the text: told line by line, as its bytes were kept when it went out. */
async function partDifferences(context: LookContext, { bytesHash }: Piece, part: Buffer): Promise<Difference[]> {
  if (sha256(part) === bytesHash) return []
  const sent = await context.readKept(bytesHash)
  const lines = sent ? lineDifferences(linesOfHtml(sent.toString()), linesOfHtml(part.toString())) : []
  if (lines.length === 0) return [{ place: words.part, before: `SHA-256 ${bytesHash}`, after: `SHA-256 ${sha256(part)}` }]
  return lines.map((line) => ({ place: words.part, ...line }))
}

async function pageDifferences(context: LookContext, row: SitePageRow, page: Buffer): Promise<Difference[]> {
  const tree = currentTree(folderOf(context)).name
  const noted = await fileNoted({ payload: context.payload, outlet: context.outlet.uid, tree, path: row.path })
  const found = sha256(page)
  return noted?.sha256 === found
    ? []
    : [{ place: { zh: `页面 ${row.path}`, en: `Page ${row.path}` }, before: `SHA-256 ${noted?.sha256 ?? ''}`, after: `SHA-256 ${found}` }]
}

async function changed(
  context: LookContext,
  { publication }: Piece,
  differences: Difference[],
  bytes: Buffer | string,
): Promise<Inspected> {
  return { publication, state: 'changed', differences, found: await context.keep(bytes) }
}

/** The site's folder is here: what is not in it is gone for certain. */
async function gone(context: LookContext, piece: Piece, code: string, reason: { zh: string; en: string }): Promise<Inspected> {
  const found = await context.keep(JSON.stringify({ code, text: piece.text, edition: piece.edition }))
  return { publication: piece.publication, state: 'gone', code, reason, found, isCertain: true }
}

const read = (context: LookContext, path: string): Promise<Buffer | null> =>
  readFile(fileOfPath({ folder: folderOf(context), path })).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })

const words = {
  index: { zh: '网站索引中的定稿', en: 'Edition in the site’s index' },
  part: { zh: '正文', en: 'Text' },
  noRow: { zh: '网站索引中没有这个文本。', en: 'The site’s index does not have this text.' },
  withdrawn: { zh: '网站索引说它已撤下，发布记录没有。', en: 'The site’s index says it was withdrawn; the ledger does not.' },
  writing: { zh: '正在写入网站。', en: 'It is being written to the site.' },
  noPage: { zh: '网站文件夹中没有它的页面。', en: 'Its page is not in the site’s folder.' },
  noPart: { zh: '网站文件夹中没有它的正文片段。', en: 'Its part is not in the site’s folder.' },
}
