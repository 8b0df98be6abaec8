/** Length as Weibo counts it: an ASCII character is half a 汉字, every other one a whole; rounded up. */
export const countWeibo = (text: string) => Math.ceil([...text].reduce((sum, character) => sum + weight(character), 0))

const weight = (character: string) => (character.charCodeAt(0) < 0x80 ? 0.5 : 1)
