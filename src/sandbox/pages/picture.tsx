/** A picture beside words that say the same, hence without a text alternative; nothing where there is none. */
export function Picture({ className, address }: { className: string; address: string | null }) {
  if (!address) return null
  // biome-ignore lint/performance/noImgElement: these pages are rendered without Next, which has no part in them.
  return <img className={className} src={address} alt="" loading="lazy" />
}
