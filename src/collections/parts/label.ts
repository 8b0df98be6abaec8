/** A label in the two languages of the admin. */
export const label = (zh: string, en: string) => ({ zh, en })

/** The singular and plural names of a collection; Chinese has one form for both. */
export const names = (zh: string, singular: string, plural: string) => ({ singular: label(zh, singular), plural: label(zh, plural) })
