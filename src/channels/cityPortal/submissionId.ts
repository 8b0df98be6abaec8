/** The name of one part's submission: the delivery and the part's number. It is the webhook-id of every attempt. */
export const submissionId = (delivery: string, part: number) => `${delivery}-${part}`

/** The delivery a submission belongs to; undefined for a name that is none of ours. */
export const deliveryOf = (submission: string): string | undefined => /^([\w-]+)-\d+$/.exec(submission)?.[1]
