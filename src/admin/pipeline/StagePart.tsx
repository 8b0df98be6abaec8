import { shanghaiTime } from '../../clock.ts'
import type { Verb } from '../../review/action.ts'
import { ActionRow } from '../ActionRow.tsx'
import type { Shown } from './Part.tsx'

const mainVerbs: Verb[] = ['submit', 'correct', 'approve']

/** Where the text stands, who could act, and what this person may do. */
export function StagePart({ pipeline, say, language }: Shown) {
  const { stage, edition, actions } = pipeline
  return (
    <section aria-labelledby="fabu-stage" className="fabu-part fabu-part--stage">
      <h2 className={`fabu-stage fabu-stage--${stage.key}`} id="fabu-stage">
        {say(stage)}
      </h2>
      {edition && (
        <p>
          {say({
            zh: `定稿第 ${edition.number} 版，${shanghaiTime(edition.frozenAt)}`,
            en: `Edition ${edition.number}, ${shanghaiTime(edition.frozenAt)}`,
          })}
          {edition.differs &&
            say({ zh: '；草稿已与定稿不同，发布须提交更正。', en: '; the draft differs from it by now, and goes out by a correction.' })}
        </p>
      )}
      <Deciders pipeline={pipeline} say={say} />
      <ActionRow actions={actions.filter(({ applies }) => applies)} language={language} mainVerbs={mainVerbs} name="text" />
    </section>
  )
}

function Deciders({ pipeline: { stage, deciders, missingApprovals }, say }: Pick<Shown, 'pipeline' | 'say'>) {
  if (stage.key !== 'inReview') return null
  const names = deciders.map(({ name }) => name)
  return (
    <p>
      {missingApprovals > 1 && say({ zh: `还须 ${missingApprovals} 人通过。`, en: `${missingApprovals} more people have to approve. ` })}
      {names.length > 0
        ? say({ zh: `可以审核此环节的人：${names.join('、')}。`, en: `Who can decide this step: ${names.join(', ')}.` })
        : say({ zh: '目前没有人可以审核此环节。', en: 'Nobody can decide this step now.' })}
    </p>
  )
}
