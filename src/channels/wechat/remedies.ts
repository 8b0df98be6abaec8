import { leaveWithNote, type Remedies, type Remedy } from '../remedy.ts'

/** WeChat lets no program change what is published: a person chooses between these. */
export const remediesWechat: Remedies = ({ action, mode, settings, isBegun }) => {
  if (action === 'withdraw') return [leaveWithNote('withdraw')]
  const canPush = mode !== 'manual' && settings.canPublish
  if (isBegun) return canPush ? [deleteAndRepost] : []
  return [...(mode === 'manual' ? [] : [editByHand]), ...(canPush ? [deleteAndRepost, correctionPost] : []), leaveWithNote('publish')]
}

const editByHand: Remedy = {
  key: 'editByHand',
  label: { zh: '在公众平台修改原文，再由系统核对', en: 'Edit it on WeChat’s own site; Fabu then compares' },
  price: {
    zh: '地址、阅读、点赞和留言都保留；微信会注明文章已修改。',
    en: 'Address, reads, likes and comments stay; WeChat marks the article as edited.',
  },
  takes: {
    zh: '人工逐处改好。微信只许改少量文字，且次数有限；图片和结构改不了。',
    en: 'A person makes each change. WeChat allows few words and few times only; pictures and structure cannot be changed.',
  },
}

const deleteAndRepost: Remedy = {
  key: 'deleteAndRepost',
  label: { zh: '删除后重新发布', en: 'Delete it and publish it again' },
  price: {
    zh: '新地址：旧链接和转发都会失效；阅读、点赞和留言全部丢失，不能恢复。',
    en: 'A new address: old links and shares go dead. Reads, likes and comments are lost for good.',
  },
  takes: {
    zh: '每日 10 次删除中的一次，100 次发布中的一次。由系统先删后发。',
    en: 'One of the day’s 10 deletions and one of its 100 publishings. Fabu does both, in order.',
  },
}

const correctionPost: Remedy = {
  key: 'correctionPost',
  label: { zh: '另发一篇更正说明', en: 'Publish a correction note beside it' },
  price: {
    zh: '原文不变，仍有错误；新发的短文写明更正内容，并链接到网站。',
    en: 'The article stays as it is, with its error; a short new one says what is corrected and links to the site.',
  },
  takes: { zh: '每日 100 次发布中的一次。由系统发布。', en: 'One of the day’s 100 publishings. Fabu publishes it.' },
}
