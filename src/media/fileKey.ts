/** How rows of `identifiers` that say "this text shows this file" are marked. */
export const fileField = 'file'

/** Beginning of the keys of all rows about one file, by its database id. */
export const fileKey = (media: string) => `${fileField}:${media}@`
