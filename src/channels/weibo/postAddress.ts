const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * The public address of a post. A post's number is written in base 62, seven decimal digits at a time from the right.
 * The site lies where the API does, without `api.`, so a stand-in's posts have the stand-in's addresses.
 */
export function postAddress({ baseUrl, user, id }: { baseUrl: string; user: string; id: string }): string {
  const groups: string[] = []
  for (let end = id.length; end > 0; end -= 7) groups.unshift(base62(Number(id.slice(Math.max(0, end - 7), end)), end > 7))
  return `${baseUrl.replace('://api.', '://')}/${user}/${groups.join('')}`
}

function base62(value: number, isPadded: boolean) {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = `${digits[rest % 62]}${text}`
  return isPadded ? text.padStart(4, '0') : text || '0'
}
