import { defineMessages } from '../../shared/i18n/messages'

const reasonNames = defineMessages<Record<string, string>>({
  en: {
    NOT_FOLLOWING: 'no longer follows',
    UNFOLLOWED: 'no longer follows',
    OPTED_OUT: 'has opted out',
    QUOTA_SPENT: 'WeChat’s monthly quota is spent',
    MONTHLY_QUOTA: 'WeChat’s monthly quota is spent',
    FREQUENCY_CAP: 'frequency cap reached',
    DUPLICATE: 'already got it',
    NO_OPENID: 'is not a WeChat fan',
    ERASED: 'has been erased',
    CANCELLED: 'push was cancelled',
  },
  'zh-CN': {
    NOT_FOLLOWING: '已取消关注',
    UNFOLLOWED: '已取消关注',
    OPTED_OUT: '已退订',
    QUOTA_SPENT: '本月微信群发次数已用完',
    MONTHLY_QUOTA: '本月微信群发次数已用完',
    FREQUENCY_CAP: '达到频次上限',
    DUPLICATE: '已收到过',
    NO_OPENID: '不是微信粉丝',
    ERASED: '资料已删除',
    CANCELLED: '推送已取消',
  },
})

/** The words for a reason; one that this page does not know yet keeps its code, readable. */
export function nameReason(reason: string, locale: keyof typeof reasonNames): string {
  return reasonNames[locale][reason.toUpperCase()] ?? reason.toLowerCase().replaceAll('_', ' ')
}
