import type { Finding, Preflight } from '../channel.ts'
import { findings } from '../findings.ts'

/** What stands in the way of a submission to the portal: its contract needs title, text, column, source. */
export const preflightCityPortal: Preflight = ({ snapshot }) => {
  const found: Finding[] = []
  const { title, body, column, source, facts } = snapshot
  if (!title) found.push(block('title.missing', 'title', '报送稿件必须有标题。', 'A submission needs a title.'))
  if (body.length === 0) found.push(block('body.empty', 'body', '报送稿件的正文为空。', 'The text of the submission is empty.'))
  if (!column) found.push(block('column.missing', 'column', '请选择栏目，报送需要栏目名称。', 'Choose a column; the submission names it.'))
  if (!source)
    found.push(
      warn('source.missing', 'source', '没有填写来源，上级平台可能不予采用。', 'There is no source; the portal may not take the text.'),
    )
  if (facts.kind === 'policy' && !facts.indexNumber)
    found.push(
      warn(
        'indexNumber.missing',
        'indexNumber',
        '政策文件没有索引号，上级平台可能不予采用。',
        'The policy has no index number; the portal may not take it.',
      ),
    )
  return found
}

const { block, warn } = findings('cityPortal')
