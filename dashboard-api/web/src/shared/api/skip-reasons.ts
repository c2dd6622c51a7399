import { defineMessages } from '../i18n/messages'

const reasonNames = defineMessages<Record<string, string>>({
  en: {
    NOT_FOLLOWING: 'no longer follows',
    OPTED_OUT: 'has opted out',
    MONTH_QUOTA: 'WeChat’s four mass messages of this month are used',
    ALONE: 'nobody else to send to: WeChat wants two recipients at least',
    LATE: 'its time had passed by too long',
    CAP: 'has had as many messages as we allow ourselves',
    CONTENT_RETIRED: 'the content is no longer in use',
    NO_WINDOW: 'did not write or click, so WeChat takes no answer',
  },
  'zh-CN': {
    NOT_FOLLOWING: '已取消关注',
    OPTED_OUT: '已退订',
    MONTH_QUOTA: '本月 4 次微信群发已用完',
    ALONE: '只剩一位收件人，微信群发至少需要两位',
    LATE: '已超过允许的最晚时间',
    CAP: '已达到我们自己的发送频次上限',
    CONTENT_RETIRED: '内容已停用',
    NO_WINDOW: '没有留言或点击，微信不允许回复',
  },
})

/** The words for a reason; one that this page does not know yet keeps its code, readable. */
export function nameReason(reason: string, locale: keyof typeof reasonNames): string {
  return reasonNames[locale][reason.toUpperCase()] ?? reason.toLowerCase().replaceAll('_', ' ')
}
