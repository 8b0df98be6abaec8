/** The id behind a relation, whether it came populated or not; empty where there is none. */
export const idOf = (value: unknown): string =>
  value && typeof value === 'object' && 'id' in value ? String(value.id) : value ? String(value) : ''

/** The same for a list of relations. */
export const idsIn = (values: unknown[] | null | undefined): string[] => (values ?? []).map(idOf).filter(Boolean)
