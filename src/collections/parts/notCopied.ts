/** What no two texts share a duplicate begins without. */
export const notCopied = { beforeDuplicate: [() => null] }
