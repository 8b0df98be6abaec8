/** Something that is not as it was written. `means` says what it would amount to. */
export type Fault = { record: string; text: string; problem: string; means: string }
