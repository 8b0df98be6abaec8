import type { Shown } from './shown.ts'

/** Other applications this one may repeat, numbers alone, and whether several people want the same. Whether it does, and is published, is for a person to say. */
export function LikeRequests({ desk: { like }, say }: Shown) {
  const parts = [
    { key: 'words', numbers: like.sameWords, heading: { zh: '所需信息相同', en: 'The same words' } },
    { key: 'applicant', numbers: like.sameApplicant, heading: { zh: '同一申请人', en: 'The same applicant' } },
  ].filter(({ numbers }) => numbers.length > 0)
  if (parts.length + like.alike.length === 0) return null
  return (
    <section aria-labelledby="fabu-desk-like" className="fabu-part">
      <h3 id="fabu-desk-like">{say({ zh: '可能重复的申请', en: 'It may repeat' })}</h3>
      {like.applicants > 1 && <p>{say(several(like.applicants))}</p>}
      {parts.map(({ key, numbers, heading }) => (
        <p key={key}>{say({ zh: `${heading.zh}：${numbers.join('、')}`, en: `${heading.en}: ${numbers.join(', ')}` })}</p>
      ))}
      {like.alike.length > 0 && (
        <>
          <p>{say({ zh: '内容相近（两年内，按相近程度）：', en: 'Much the same in other words (two years, the likest first):' })}</p>
          <ul>
            {like.alike.map(({ number, share, shared }) => (
              <li key={number}>
                {number} <span className="fabu-tag">{`${Math.round(share * 100)}%`}</span>{' '}
                {shared.length > 0 && <span className="fabu-quiet">{say(common(shared))}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const common = (shared: string[]) => ({ zh: `共有：${shared.join(' … ')}`, en: `in common: ${shared.join(' … ')}` })

const several = (count: number) => ({
  zh: `${count} 位不同的申请人申请了相同的信息：属于可以公开的，可以纳入主动公开的范围（条例第四十四条）。`,
  en: `${count} different applicants asked for the same: what may be disclosed may be published for everybody (Art. 44).`,
})
