import type { Shown } from './shown.ts'

/** Other applications this one may repeat: numbers alone. Whether it does is for a person to say. */
export function LikeRequests({ desk: { like }, say }: Shown) {
  const parts = [
    { key: 'words', numbers: like.sameWords, heading: { zh: '所需信息相同', en: 'The same words' } },
    { key: 'applicant', numbers: like.sameApplicant, heading: { zh: '同一申请人', en: 'The same applicant' } },
  ].filter(({ numbers }) => numbers.length > 0)
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="fabu-desk-like" className="fabu-part">
      <h3 id="fabu-desk-like">{say({ zh: '可能重复的申请', en: 'It may repeat' })}</h3>
      {parts.map(({ key, numbers, heading }) => (
        <p key={key}>{say({ zh: `${heading.zh}：${numbers.join('、')}`, en: `${heading.en}: ${numbers.join(', ')}` })}</p>
      ))}
    </section>
  )
}
