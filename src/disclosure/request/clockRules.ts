/** A period of working days, and where it comes from. */
export type Period = { days: number; source: string }

/**
 * The periods of an application for disclosure. 《条例》 is 《中华人民共和国政府信息公开条例》 (国务院令第711号). An office may set them
 * otherwise in its settings, with a source; rules read on a third party's copy are told so there.
 */
export type ClockRules = {
  /** To reply, from the day after it was received or corrected. */
  reply: Period
  /** To ask for a correction, from receipt; once only. */
  correction: Period
  /** What an extension may add at most; once only. */
  extension: Period
  /** For a third party to say whether it agrees, from its receipt; then the office decides by itself. */
  thirdParty: Period
  /** For another agency that made the information too; silence is consent. */
  otherAgency: Period
  /** To send the notice of a fee, from receipt; of a corrected application, from the receipt of that, as its time to reply is (Art. 30). */
  feeNotice: Period
  /** To pay it, from the notice. */
  feePayment: Period
  /** Whether the time to reply begins anew with the payment, or only the time in between is left out. */
  fee: { effect: 'restart' | 'exclude'; source: string }
}

export const clockRules: ClockRules = {
  reply: { days: 20, source: '《条例》第三十三条第二款' },
  correction: { days: 7, source: '《条例》第三十条' },
  extension: { days: 20, source: '《条例》第三十三条第二款' },
  thirdParty: { days: 15, source: '《条例》第三十二条' },
  otherAgency: { days: 15, source: '《条例》第三十四条' },
  feeNotice: { days: 20, source: '国办函〔2020〕109号' },
  feePayment: { days: 20, source: '国办函〔2020〕109号' },
  fee: { effect: 'restart', source: '国办函〔2020〕109号' },
}
