import { defineMessages } from '../i18n/messages'
import type { Tone } from '../ui/tag'
import type { TouchpointState } from './get-campaigns'

/** The states of a touchpoint in words. */
export const touchpointStates = defineMessages<Record<TouchpointState, string>>({
  en: {
    PENDING: 'Pending',
    CLAIMED: 'Claimed',
    CALLING: 'Calling',
    SENT: 'Sent',
    SKIPPED: 'Skipped',
    FAILED: 'Failed',
    UNKNOWN: 'Unknown',
    CANCELLED: 'Cancelled',
  },
  'zh-CN': {
    PENDING: '待发送',
    CLAIMED: '已领取',
    CALLING: '调用中',
    SENT: '已发送',
    SKIPPED: '已跳过',
    FAILED: '失败',
    UNKNOWN: '结果未知',
    CANCELLED: '已取消',
  },
})

export const TOUCHPOINT_TONES: Record<TouchpointState, Tone> = {
  PENDING: 'waiting',
  CLAIMED: 'live',
  CALLING: 'live',
  SENT: 'good',
  SKIPPED: 'quiet',
  FAILED: 'bad',
  UNKNOWN: 'bad',
  CANCELLED: 'quiet',
}
