/** Something in a text that tells of a person, and does not belong where everybody reads it. The value is masked: a refusal must not repeat it. */
export type PersonalDatum = { kind: keyof typeof personalWords; masked: string }

/** What each kind is called. */
export const personalWords = {
  identity: { zh: '身份证号', en: 'an identity number' },
  mobile: { zh: '手机号码', en: 'a mobile number' },
  telephone: { zh: '固定电话', en: 'a telephone number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  passport: { zh: '护照、通行证号', en: 'a passport or permit number' },
  card: { zh: '银行卡号', en: 'a bank card number' },
} as const

/** Kinds an office's own answer may hold: its telephone and address belong to it. */
const theOfficesOwn = new Set<keyof typeof personalWords>(['telephone', 'email'])

/**
 * Personal data in words that are to be published. In what an asker wrote everything is found; in the office's answer (`isAnswer`) its own telephone
 * and e-mail address may stand. Numbers are read as people write them: full width, with spaces and hyphens. Names are for a person to find.
 */
export function personalDataIn(text: string, { isAnswer = false }: { isAnswer?: boolean } = {}): PersonalDatum[] {
  const read = text.normalize('NFKC').replace(/(?<=[\dXx])[ \t\-–—.]{1,2}(?=[\dXx])/gu, '-')
  const found: PersonalDatum[] = []
  let rest = read
  for (const { kind, pattern, isOne } of patterns) {
    rest = rest.replace(pattern, (match) => {
      const bare = match.replace(/[-\s()]/g, '')
      if (!isOne(bare)) return match
      if (!isAnswer || !theOfficesOwn.has(kind)) found.push({ kind, masked: mask(bare) })
      return '□'
    })
  }
  return found
}

/** The first and last characters, and how much lies between. */
const mask = (value: string): string => (value.length <= 5 ? '***' : `${value.slice(0, 2)}***${value.slice(-2)}`)

/** In the order they are looked for: what was found is not found again as something shorter. */
const patterns: { kind: PersonalDatum['kind']; pattern: RegExp; isOne: (bare: string) => boolean }[] = [
  { kind: 'email', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, isOne: () => true },
  { kind: 'identity', pattern: /(?<!\d)\d(?:-?\d){16}-?[\dXx](?!\d)|(?<!\d)\d(?:-?\d){14}(?!-?\d)/gu, isOne: isIdentityNumber },
  { kind: 'mobile', pattern: /(?<!\d)(?:\+?86-?\s?)?1-?[3-9](?:-?\d){9}(?!-?\d)/gu, isOne: () => true },
  { kind: 'card', pattern: /(?<!\d)\d(?:-?\d){12,18}(?!-?\d)/gu, isOne: isCardNumber },
  { kind: 'passport', pattern: /(?<![A-Za-z0-9])(?:[EGDSP][A-Z]?\d{7,8}|[HM]\d{8,10})(?![A-Za-z0-9])/gu, isOne: () => true },
  {
    kind: 'telephone',
    pattern: /(?<!\d)(?:\(0\d{2,3}\)\s?|0\d{2,3}-?)[2-9]\d{2,3}-?\d{4}(?!\d)|(?<![\d-])[2-9]\d{7}(?![\d-])/gu,
    isOne: isNoDate,
  },
]

/** Eight digits may be a day. */
function isNoDate(bare: string): boolean {
  return !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(bare)
}

/** A number in the form of GB 11643, or of the fifteen digits before it: with a day of birth that can be. A wrong check digit is a slip of the pen, not another thing. */
function isIdentityNumber(bare: string): boolean {
  const birth = bare.length === 18 ? bare.slice(6, 14) : `19${bare.slice(6, 12)}`
  const [year, month, day] = [Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6, 8))]
  const isBirth = year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return isBirth && /^[1-9]/.test(bare)
}

/** Luhn's sum, which cards have. */
function isCardNumber(bare: string): boolean {
  const sum = [...bare].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return bare.length >= 13 && bare.length <= 19 && sum % 10 === 0
}
