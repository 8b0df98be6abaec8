/** Where the stand-ins listen. The process that runs the clock starts them and says so in the environment. */
export function sandboxUrl(): string {
  const url = process.env.FABU_SANDBOX_URL
  if (!url) throw new Error('The stand-ins are not running: FABU_SANDBOX_URL is not set.')
  return url.replace(/\/$/, '')
}
