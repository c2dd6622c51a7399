import { defineMessages } from '../i18n/messages'
import { brokerTypeNames } from '../vocabulary/broker-types'

export const names = defineMessages({
  en: {
    states: {
      REFERRED: 'Referred',
      ASSIGNED: 'Assigned',
      CONTACTED: 'Contacted',
      VISITED: 'Visited',
      RESERVED: 'Reserved',
      SIGNED: 'Signed',
      HANDED_OVER: 'Handed over',
      INVALID: 'Invalid',
      LOST: 'Lost',
      CANCELLED: 'Cancelled',
    } as Record<string, string>,
    brokerTypes: brokerTypeNames.en as Record<string, string>,
    brokerStates: { REGISTERED: 'Waits for confirmation', ACTIVE: 'Active', SUSPENDED: 'Suspended' } as Record<
      string,
      string
    >,
    channels: {
      MENU: 'Menu',
      CAMPAIGN: 'Campaign',
      OTHER_SITE: 'Consultant of another site',
      AGENCY: 'Agency',
      COMMUNITY_TOUR: 'Community tour',
    } as Record<string, string>,
    rewardStates: { EARNED: 'Earned', APPROVED: 'Approved', PAID: 'Paid' } as Record<string, string>,
  },
  'zh-CN': {
    states: {
      REFERRED: '已报备',
      ASSIGNED: '已分配',
      CONTACTED: '已联系',
      VISITED: '已到访',
      RESERVED: '已认购',
      SIGNED: '已签约',
      HANDED_OVER: '已交付',
      INVALID: '无效',
      LOST: '已流失',
      CANCELLED: '已退订',
    },
    brokerTypes: brokerTypeNames['zh-CN'],
    brokerStates: { REGISTERED: '待确认', ACTIVE: '正常', SUSPENDED: '已停用' },
    channels: {
      MENU: '菜单',
      CAMPAIGN: '活动邀请',
      OTHER_SITE: '其他项目顾问',
      AGENCY: '中介门店',
      COMMUNITY_TOUR: '社区巡展',
    },
    rewardStates: { EARNED: '待审批', APPROVED: '待支付', PAID: '已支付' },
  },
})
