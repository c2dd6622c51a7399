import { defineMessages } from '../../shared/i18n/messages'
import type { ConversationState } from './api/conversations'

export const MESSAGE_CLASSES = [
  'enquiry',
  'price',
  'location',
  'house_type',
  'complaint',
  'praise',
  'service',
  'other',
] as const
export type MessageClass = (typeof MESSAGE_CLASSES)[number]

export const classNames = defineMessages<Record<MessageClass, string>>({
  en: {
    enquiry: 'Enquiry',
    price: 'Price',
    location: 'Location',
    house_type: 'House type',
    complaint: 'Complaint',
    praise: 'Praise',
    service: 'Service',
    other: 'Other',
  },
  'zh-CN': {
    enquiry: '咨询',
    price: '价格',
    location: '区位',
    house_type: '户型',
    complaint: '投诉',
    praise: '好评',
    service: '服务',
    other: '其他',
  },
})

export const stateNames = defineMessages<Record<ConversationState, string>>({
  en: { OPEN: 'Open', ASSIGNED: 'Assigned', ANSWERED: 'Answered', CLOSED: 'Closed' },
  'zh-CN': { OPEN: '待认领', ASSIGNED: '已分配', ANSWERED: '已回复', CLOSED: '已关闭' },
})

export const stateTones = { OPEN: 'waiting', ASSIGNED: 'live', ANSWERED: 'good', CLOSED: 'quiet' } as const

/** Why an answer does not go out, or a conversation is not closed. */
export const answerRefusals = defineMessages<Record<string, string>>({
  en: {
    stopped: 'All sending is stopped. Nothing was sent.',
    erased: 'The fan was erased.',
    not_following: 'The fan does not follow any more and cannot be reached.',
    opted_out: 'The fan wants no more messages.',
    window_closed: 'WeChat’s window for answers is closed; it opens when the fan writes again.',
    count_used: 'All five answers that WeChat allows are used up; there are more when the fan writes again.',
    quota_spent: 'The account’s quota for such messages is spent.',
    not_connected: 'WeChat could not be reached. Nothing was sent; try again.',
    answer_under_way: 'An answer is on its way. Close it when it is known whether it arrived.',
    rejected: 'WeChat did not take the answer.',
  },
  'zh-CN': {
    stopped: '所有发送已停止，未发送任何内容。',
    erased: '该粉丝的资料已删除。',
    not_following: '粉丝已取消关注，无法送达。',
    opted_out: '粉丝已拒收消息。',
    window_closed: '微信的回复窗口已关闭；粉丝再次留言后会重新打开。',
    count_used: '微信允许的五条回复已用完；粉丝再次留言后可继续回复。',
    quota_spent: '公众号此类消息的配额已用完。',
    not_connected: '无法连接微信，未发送；请重试。',
    answer_under_way: '有回复正在发送，待结果明确后再关闭。',
    rejected: '微信未接受此回复。',
  },
})
