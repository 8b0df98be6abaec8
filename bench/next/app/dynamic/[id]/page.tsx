import { ArticlePage } from '../../ArticlePage.tsx'

export const dynamic = 'force-dynamic'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ArticlePage id={(await params).id} />
}
