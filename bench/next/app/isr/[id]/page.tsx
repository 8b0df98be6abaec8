import { ArticlePage } from '../../ArticlePage.tsx'

export const revalidate = 3600
/** None beforehand: each is made when it is first asked for, and kept. */
export const generateStaticParams = () => []

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <ArticlePage id={(await params).id} />
}
