import type { Finding, Preflight } from '../channel.ts'

/** What stands in the way of a submission to the portal: its contract needs title, text, column, source. */
export const preflightCityPortal: Preflight = ({ snapshot }) => {
  const findings: Finding[] = []
  const { title, body, column, source, facts } = snapshot
  if (!title) findings.push(block('title.missing', 'title', '报送稿件必须有标题。', 'A submission needs a title.'))
  if (body.length === 0) findings.push(block('body.empty', 'body', '报送稿件的正文为空。', 'The text of the submission is empty.'))
  if (!column)
    findings.push(block('column.missing', 'column', '请选择栏目，报送需要栏目名称。', 'Choose a column; the submission names it.'))
  if (!source)
    findings.push(
      warn('source.missing', 'source', '没有填写来源，上级平台可能不予采用。', 'There is no source; the portal may not take the text.'),
    )
  if (facts.kind === 'policy' && !facts.indexNumber)
    findings.push(
      warn(
        'indexNumber.missing',
        'indexNumber',
        '政策文件没有索引号，上级平台可能不予采用。',
        'The policy has no index number; the portal may not take it.',
      ),
    )
  return findings
}

const finding =
  (severity: Finding['severity']) =>
  (code: string, path: string, zh: string, en: string): Finding => ({ code: `cityPortal.${code}`, severity, path, zh, en })
const block = finding('block')
const warn = finding('warn')
