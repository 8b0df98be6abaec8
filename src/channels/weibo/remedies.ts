import { leaveWithNote, type Remedies, type Remedy } from '../remedy.ts'

/** Weibo lets no ordinary program change or delete a post: a person chooses between these. */
export const remediesWeibo: Remedies = ({ action, mode, settings }) => {
  if (action === 'withdraw') return [leaveWithNote('withdraw')]
  return [...(mode === 'manual' ? [] : [deleteAndRepost(settings.canReadTimeline), correctionPost]), leaveWithNote('publish')]
}

const deleteAndRepost = (canLook: boolean): Remedy => ({
  key: 'deleteAndRepost',
  label: { zh: '我已在微博删除原文，请重新发布', en: 'I deleted the post on Weibo: post it anew' },
  price: {
    zh: '新地址：转发、评论和点赞全部丢失，旧链接失效。',
    en: 'A new address: reposts, comments and likes are lost, old links go dead.',
  },
  takes: canLook
    ? {
        zh: '先由人工在微博删除；系统核实已删除后才重发。',
        en: 'A person deletes it on Weibo first; Fabu looks that it is gone, then posts.',
      }
    : {
        zh: '先由人工在微博删除；系统无法查看，以您的说明为准。',
        en: 'A person deletes it on Weibo first; Fabu cannot look and goes by your word.',
      },
})

const correctionPost: Remedy = {
  key: 'correctionPost',
  label: { zh: '另发一条更正', en: 'Post a correction beside it' },
  price: {
    zh: '原文不变，仍有错误；新发的一条写明更正内容，并链接到网站。',
    en: 'The post stays as it is, with its error; a new one says what is corrected and links to the site.',
  },
  takes: { zh: '多发一条。由系统发布。', en: 'One more post. Fabu posts it.' },
}
