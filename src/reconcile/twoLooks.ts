/** How far apart two looks have to be before something an outlet says is gone counts as gone, in milliseconds. */
export const twoLooksMs = 5 * 60_000

type Suspicion = { suspectAt?: string | null; suspectAs?: string | null }

/** Whether this is the second look at the same thing, minutes after the first. Pure. */
export const isSecondLook = ({ suspectAt, suspectAs }: Suspicion, { code, now }: { code: string; now: Date }): boolean =>
  Boolean(suspectAt) && suspectAs === code && now.getTime() - Date.parse(suspectAt ?? '') >= twoLooksMs
