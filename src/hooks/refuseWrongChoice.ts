import type { CollectionBeforeChangeHook } from 'payload'
import { type Reason, refuseIf } from '../errors.ts'
import { type LibraryTemplate, readLibrary } from '../report/templates/readLibrary.ts'
import { wordedSections } from '../report/templates/standing.ts'

/** A report names templates that are there, for their section, each once; one that is retired stays where it was chosen before. @throws {FabuError} 400 */
export const refuseWrongChoice: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const named = wordedSections.filter((section) => listIn(data[`${section}Templates`]).length > 0)
  if (named.length === 0) return data
  const library = await readLibrary({ payload: req.payload, req })
  const reasons = named.flatMap((section) => {
    const path = `${section}Templates`
    const [wanted, before] = [listIn(data[path]), listIn(originalDoc?.[path])]
    return wanted.flatMap((template, index): Reason[] => {
      const found = library.find((one) => one.template === template && one.section === section)
      if (!found) return [noSuch(template, path)]
      if (found.isRetired && !before.includes(template)) return [retired(found, path)]
      return wanted.indexOf(template) === index ? [] : [again(found, path)]
    })
  })
  refuseIf(reasons, { code: 'report.templates', status: 400, message: { zh: '选用的模板有误：', en: 'The chosen templates are wrong:' } })
  return data
}

const listIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : [])

const noSuch = (template: string, path: string): Reason => ({
  ...{ code: 'template.none', path },
  zh: `这一部分没有“${template}”这个模板。`,
  en: `This section has no template "${template}".`,
})
const retired = ({ name }: LibraryTemplate, path: string): Reason => ({
  ...{ code: 'template.retired', path },
  zh: `模板“${name.zh}”已停用，请另选。`,
  en: `The template "${name.en}" is retired: choose another.`,
})
const again = ({ name }: LibraryTemplate, path: string): Reason => ({
  ...{ code: 'template.again', path },
  zh: `模板“${name.zh}”选了两次。`,
  en: `The template "${name.en}" is chosen twice.`,
})
