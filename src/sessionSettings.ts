type Environment = Record<string, string | undefined>

/** So long a log-in stands without anything being done: FABU_SESSION_IDLE, in minutes. */
export const idleSeconds = (env: Environment = process.env): number => minutes(env.FABU_SESSION_IDLE, 60) * 60

/** So long it stands at most, whatever is done: FABU_SESSION_LONGEST, in minutes. */
export const longestSeconds = (env: Environment = process.env): number =>
  Math.max(minutes(env.FABU_SESSION_LONGEST, 600) * 60, idleSeconds(env))

/** Whether browsers reach this office over TLS: the cookie of a log-in then goes nowhere else. */
export const isBehindTls = (env: Environment = process.env): boolean => /^https:/i.test(env.FABU_URL ?? '')

/**
 * Whose pages may act with a log-in's cookie: this office's own. Only behind TLS do browsers say on every request
 * where it comes from; without it the server itself takes the cookie out of what another site sends.
 */
export const trustedOrigins = (env: Environment = process.env): string[] => (isBehindTls(env) ? [new URL(env.FABU_URL ?? '').origin] : [])

function minutes(given: string | undefined, otherwise: number): number {
  const wanted = Number(given)
  return Number.isFinite(wanted) && wanted >= 5 ? wanted : otherwise
}
