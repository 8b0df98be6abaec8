/** What a person is asked to do where the platform lets no program do it. */
export const handOver = {
  manual: {
    zh: '该公众号由人工发布：请按预览在公众平台发布，再在此填写文章地址确认。',
    en: 'This account is published by hand: publish the text on WeChat’s own site as the preview shows it, then confirm here with its address.',
  },
  correction: {
    zh: '微信不允许通过接口修改已发布的文章：请在下列办法中选择一种。',
    en: 'WeChat lets no program change a published article: choose one of the remedies below.',
  },
  editByHand: {
    zh: '请在公众平台逐处修改下列文字，改好后点“核对”；全部一致才算更正。',
    en: 'Make the changes below on WeChat’s own site, then press “Compare”: it counts as corrected once all is the same.',
  },
  publish: {
    zh: '草稿已送到公众平台草稿箱，该账号没有接口发布权限：请登录公众平台发布，再在此填写文章地址确认。',
    en: 'The draft is in the account’s drafts, but the account may not publish by program: publish it on WeChat’s own site, then confirm here with its address.',
  },
  recall: {
    zh: '请登录公众平台删除该文章，再在此确认。',
    en: 'Delete the article on WeChat’s own site, then confirm here.',
  },
  deleted: {
    zh: '文章发布后已在微信上被删除，请核实原因后处理。',
    en: 'The article was published and then deleted on WeChat. Find out why, then decide.',
  },
  banned: {
    zh: '文章发布后被微信封禁，请核实原因后处理。',
    en: 'The article was published and then banned by WeChat. Find out why, then decide.',
  },
  tooFarBack: {
    zh: '此后公众号已发表太多内容，查不到那么久以前：请到公众平台“发表记录”查看，已发表则填写地址确认，未发表再重新发送。',
    en: 'Too much was published on the account since to look back that far: look at its publishing record. If the article is there, confirm with its address; only if it is not, send it again.',
  },
} as const
