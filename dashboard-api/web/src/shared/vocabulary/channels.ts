import { defineMessages } from '../i18n/messages'

/** Where something came from, or reached somebody. */
export const CHANNELS = [
  'WECHAT',
  'QQ',
  'EMAIL',
  'PHONE',
  'ARTICLE',
  'VIDEO',
  'BLOG',
  'COMMUNITY',
  'SITE_VISIT',
  'ACTIVITY',
  'PARTNER',
  'UNKNOWN',
] as const

export type Channel = (typeof CHANNELS)[number]

export const channelNames = defineMessages<Record<Channel, string>>({
  en: {
    WECHAT: 'WeChat',
    QQ: 'QQ',
    EMAIL: 'E-mail',
    PHONE: 'Phone',
    ARTICLE: 'Article',
    VIDEO: 'Video',
    BLOG: 'Blog',
    COMMUNITY: 'Community',
    SITE_VISIT: 'Site visit',
    ACTIVITY: 'Activity',
    PARTNER: 'Partner',
    UNKNOWN: 'Unknown',
  },
  'zh-CN': {
    WECHAT: '微信',
    QQ: 'QQ',
    EMAIL: '电子邮件',
    PHONE: '电话',
    ARTICLE: '文章',
    VIDEO: '视频',
    BLOG: '博客',
    COMMUNITY: '社区',
    SITE_VISIT: '到访',
    ACTIVITY: '活动',
    PARTNER: '合作伙伴',
    UNKNOWN: '未知',
  },
})
