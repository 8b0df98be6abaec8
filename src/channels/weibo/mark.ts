/** A post without its addresses and spaces: by this it is recognised, as the platform shortens every address in it. */
export const weiboMark = (status: string) => status.replace(/https?:\/\/\S+/g, '').replace(/\s+/g, '')
