import type { TextRecord } from '../verify/record.ts'

/** What people uploaded to show what they did outside, by office id and hash: a picture of the post shows its words. */
export const evidenceIn = ({ events }: TextRecord) =>
  events.flatMap(({ data }) => (data.evidence ? [data.evidence as { media?: string; sha256?: string }] : []))
