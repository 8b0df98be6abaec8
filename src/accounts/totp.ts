import { Secret, TOTP } from 'otpauth'

/** A code lives this long; one before and one after are taken too, for clocks that differ. */
const periodMs = 30_000
const tolerance = 1

/** A fresh secret, as apps take it (base32). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The address an app reads from the picture. */
export const totpUri = ({ secret, account, issuer }: { secret: string; account: string; issuer: string }): string =>
  totpOf(secret, { label: account, issuer }).toString()

/** The code of a moment, as an app shows it. */
export const totpCode = ({ secret, at }: { secret: string; at: Date }): string => totpOf(secret).generate({ timestamp: at.getTime() })

/** The time step a code belongs to, or null when it is none of now. A step taken once must not be taken again. */
export function totpStep({ secret, code, at }: { secret: string; code: string; at: Date }): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: tolerance })
  return delta === null ? null : Math.floor(at.getTime() / periodMs) + delta
}

const totpOf = (secret: string, names: { label?: string; issuer?: string } = {}) =>
  new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: periodMs / 1000 })
