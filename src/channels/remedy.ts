import type { Sentence } from '../errors.ts'
import type { OutletMode } from './channel.ts'

/** What a person can choose where an outlet lets no program correct, or take back, what it shows. */
export type RemedyKey = 'editByHand' | 'deleteAndRepost' | 'correctionPost' | 'leaveWithNote'

/** One way out: what it costs readers and the account, and what it takes. */
export type Remedy = {
  key: RemedyKey
  label: Sentence
  /** What readers see afterwards, and what is lost. */
  price: Sentence
  /** What a person, or the day's quota, has to give. */
  takes: Sentence
}

export type RemedyInput = {
  action: 'publish' | 'withdraw'
  mode: OutletMode
  /** Settings of the outlet that decide what it can do. */
  settings: { canPublish: boolean; canReadTimeline: boolean }
  /** Something of it is deleted already: there is no way back but forward. */
  isBegun: boolean
}

/** The menu of one kind of outlet, in the order of its price. Pure. Empty: the outlet does it by program. */
export type Remedies = (input: RemedyInput) => Remedy[]

/** On every menu: nothing is done there, and the site says what is right. */
export const leaveWithNote = (action: RemedyInput['action']): Remedy => ({
  key: 'leaveWithNote',
  label: { zh: '该窗口不作处理，由网站注明', en: 'Leave it there; the site says what is right' },
  price:
    action === 'publish'
      ? {
          zh: '读者在该窗口仍看到旧内容；网站上有更正后的内容和更正说明。该窗口不计更正。',
          en: 'Readers there go on seeing the old words; the site has the corrected ones and the note. It counts as nothing there.',
        }
      : {
          zh: '读者在该窗口仍看到原内容；网站上是撤下说明。该窗口不计撤下。',
          en: 'Readers there go on seeing it; the site shows the notice. It counts as no withdrawal there.',
        },
  takes: { zh: '不需要操作。', en: 'Nothing.' },
})
