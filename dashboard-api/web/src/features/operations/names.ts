import { defineMessages } from '../../shared/i18n/messages'

interface PullWords {
  name: string
  about: string
}

export const pullNames = defineMessages<Record<string, PullWords>>({
  en: {
    followers: { name: 'Followers', about: 'who follows, who is gone, and what WeChat tells about each' },
    tags: { name: 'Tags', about: 'the account’s tags, and who carries them' },
    statistics: { name: 'Statistics', about: 'WeChat’s own daily figures' },
    'mass-results': { name: 'Mass results', about: 'how mass messages ended of which no event told' },
  },
  'zh-CN': {
    followers: { name: '粉丝', about: '谁在关注、谁已离开，以及微信提供的资料' },
    tags: { name: '标签', about: '公众号的标签及其粉丝' },
    statistics: { name: '统计数据', about: '微信自己的每日数据' },
    'mass-results': { name: '群发结果', about: '没有收到事件的群发任务的结果' },
  },
})

export const stepNames = defineMessages<Record<string, string>>({
  en: {
    list: 'Listing followers',
    infos: 'Asking about followers',
    missing: 'Asking about the missing',
    forget: 'Tidying up',
    tags: 'Listing tags',
    members: 'Asking who carries them',
    figures: 'Asking for figures',
    jobs: 'Asking about mass messages',
  },
  'zh-CN': {
    list: '读取粉丝列表',
    infos: '读取粉丝资料',
    missing: '核对已消失的粉丝',
    forget: '收尾整理',
    tags: '读取标签',
    members: '读取标签下的粉丝',
    figures: '读取统计数据',
    jobs: '查询群发任务',
  },
})

export const sourceNames = defineMessages<Record<string, string>>({
  en: { callback: 'WeChat callback', link: 'Followed link', outbox: 'Outbox', import: 'Import' },
  'zh-CN': { callback: '微信回调', link: '链接打开', outbox: '发件箱', import: '导入' },
})

/** The words for a name; one that this page does not know yet is shown as it is. */
export function wordsFor(names: Record<string, string>, name: string): string {
  return names[name] ?? name
}
