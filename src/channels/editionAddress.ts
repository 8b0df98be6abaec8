/** The address of a text on the office's site, marked with its edition: by this mark an outlet's copy is recognised again. */
export function editionAddress({ siteAddress, edition }: { siteAddress: string; edition: string }) {
  const address = new URL(siteAddress)
  address.searchParams.set('e', edition)
  return address.href
}

/** The edition an address was marked with; null for any other address. */
export function editionOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get('e') : null
}
