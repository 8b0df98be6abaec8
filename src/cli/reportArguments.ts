import { FabuError } from '../errors.ts'
import { type Edition, editions } from '../report/english/formWords.ts'
import type { Profile } from '../report/form.ts'

/** The year a command names. @throws {FabuError} 400 */
export function yearIn(year: string): number {
  if (/^20\d\d$/.test(year)) return Number(year)
  throw refused('year', `“${year}”不是年份。`, `"${year}" is no year.`)
}

/** The form of table 3 a command names, if any. @throws {FabuError} 400 */
export function profileIn(profile: string | undefined): Profile | undefined {
  if (profile === undefined || profile === '2021-30' || profile === '2019-60') return profile
  throw refused('profile', `没有“${profile}”这种格式：2021-30 或 2019-60。`, `There is no form "${profile}": 2021-30 or 2019-60.`)
}

/** The language a command names, Chinese where it names none. @throws {FabuError} 400 */
export function editionIn(lang: string | undefined): Edition {
  const edition = lang === undefined ? 'zh' : editions.find((one) => one === lang)
  if (edition) return edition
  throw refused('language', `没有“${lang}”版：zh 或 en。`, `There is no edition in "${lang}": zh or en.`)
}

const refused = (code: string, zh: string, en: string) => new FabuError({ code: `report.${code}`, status: 400, message: { zh, en } })
