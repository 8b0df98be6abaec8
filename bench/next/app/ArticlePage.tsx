import config from '@payload-config'
import { RichText } from '@payloadcms/richtext-lexical/react'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'

/** One article as Payload's examples show one: found by its id, its body drawn by Payload's own component. */
export async function ArticlePage({ id }: { id: string }) {
  const payload = await getPayload({ config })
  const article = await payload.findByID({ collection: 'articles', id, depth: 1, disableErrors: true })
  if (!article?.body) notFound()
  return (
    <main>
      <h1>{article.title}</h1>
      <p>{article.summary}</p>
      <RichText data={article.body} />
    </main>
  )
}
