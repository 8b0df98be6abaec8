import type { PageLanguage } from './types.ts'

const zh = {
  title: '演练平台',
  mark: '演练',
  lead: '这里的“微信”“微博”和“上级平台”都是本机上的替身，内容不会到达公众。',
  accounts: { wechat: '微信公众号', weibo: '微博', cityPortal: '上级平台', website: '网站' },
  states: { pending: '发布中', public: '已发布', refused: '未通过', withdrawn: '已撤下' },
  portalStates: { pending: '已报送', public: '已采用', refused: '不予采用', withdrawn: '已撤稿' },
  nothing: '还没有内容。终审通过并推送后，这里会自动出现。',
  noOutlets: '还没有演练模式的发布窗口。',
  drafts: (count: number) => `草稿箱 ${count} 篇`,
  receipt: '回执：定稿与审批记录',
  approvedBy: '审批',
  original: '阅读原文',
  unknownEdition: '无对应定稿',
  back: '返回',
  switches: '故障开关',
  clear: '全部恢复',
  remaining: (count: number) => (count > 1000 ? '一直' : `剩 ${count} 次`),
  actAs: '一键登录为',
  language: 'English',
  notFound: '没有这个页面。',
  faults: {
    busy: '接下来 3 次返回“系统繁忙”',
    down: '接下来 3 次服务不可用（503）',
    drop: '下一次提交后断线，不给答复',
    slow: '每次答复慢 3 秒',
    delay: '发布需要 60 秒',
    reject: '审核一律不通过',
    noRight: '没有接口发布权限',
    token: '让访问凭证立即失效',
  },
}

const en: typeof zh = {
  title: 'Sandbox',
  mark: 'SANDBOX',
  lead: 'WeChat, Weibo and the portal shown here are stand-ins on this machine. Nothing reaches the public.',
  accounts: { wechat: 'WeChat account', weibo: 'Weibo', cityPortal: 'City portal', website: 'Website' },
  states: { pending: 'Publishing', public: 'Published', refused: 'Refused', withdrawn: 'Taken down' },
  portalStates: { pending: 'Submitted', public: 'Accepted', refused: 'Not accepted', withdrawn: 'Withdrawn' },
  nothing: 'Nothing yet. What is approved and pushed appears here by itself.',
  noOutlets: 'There is no outlet in sandbox mode yet.',
  drafts: (count) => `${count} in drafts`,
  receipt: 'Receipt: edition and approvals',
  approvedBy: 'Approved by',
  original: 'Read the original',
  unknownEdition: 'No edition known',
  back: 'Back',
  switches: 'Faults',
  clear: 'Set everything right',
  remaining: (count) => (count > 1000 ? 'always' : `${count} left`),
  actAs: 'Act as',
  language: '中文',
  notFound: 'There is no such page.',
  faults: {
    busy: 'Busy, the next 3 times',
    down: 'Down (503), the next 3 times',
    drop: 'Cut the line after the next commit',
    slow: 'Every answer 3 s slower',
    delay: 'Publishing takes 60 s',
    reject: 'Refuse everything in review',
    noRight: 'No right to publish by program',
    token: 'Let the access token expire now',
  },
}

export type PageWords = typeof zh

/** The words of the sandbox's pages. */
export const pageWords = (language: PageLanguage): PageWords => (language === 'en' ? en : zh)
