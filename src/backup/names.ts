import type { Office } from '../office.ts'

/** `-nightly` marks those of the clock: one made by hand does not stand for them. */
const pattern = /^-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(-nightly)?\.tar\.gz$/

/** The name of an office's backup as of a moment. */
export const nameOf = ({ office, at, isNightly }: { office: string; at: Date; isNightly: boolean }) =>
  `${prefixOf(office)}${at.toISOString().replace(/[-:.]/g, '')}${isNightly ? '-nightly' : ''}.tar.gz`

/** The moment a name tells of; null for what is no backup of this office. */
export function momentOf({ office, name }: { office: Office['name']; name: string }): Date | null {
  if (!name.startsWith(prefixOf(office))) return null
  const [, year, month, day, hour, minute, second, milliseconds] = pattern.exec(name.slice(prefixOf(office).length - 1)) ?? []
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`) : null
}

export const nightlyEnd = '-nightly.tar.gz'

const prefixOf = (office: string) => `fabu-${office.replace(/[^\w-]/g, '_')}-`
