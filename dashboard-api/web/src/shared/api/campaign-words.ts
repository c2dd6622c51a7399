import { defineMessages } from '../i18n/messages'
import type { CampaignState } from './get-campaigns'

/** The states of a campaign in words. */
export const campaignStates = defineMessages<Record<CampaignState, string>>({
  en: {
    SCHEDULED: 'Scheduled',
    RUNNING: 'Running',
    FINISHED: 'Finished',
    FAILED: 'Failed',
    PAUSED: 'Paused',
    STOPPED: 'Stopped',
    CANCELLED: 'Cancelled',
  },
  'zh-CN': {
    SCHEDULED: '已安排',
    RUNNING: '进行中',
    FINISHED: '已完成',
    FAILED: '失败',
    PAUSED: '已暂停',
    STOPPED: '已停止',
    CANCELLED: '已取消',
  },
})

/** Why a campaign did not start; a reason that this page does not know keeps its code, readable. */
export const failureReasons = defineMessages<Record<string, string>>({
  en: {
    CONTENT_RETIRED: 'its content is no longer in use',
    SEGMENT_CHANGED: 'its segment was changed after the approval',
    SEGMENT_DELETED: 'its segment is gone',
  },
  'zh-CN': {
    CONTENT_RETIRED: '内容已停用',
    SEGMENT_CHANGED: '分群在审核通过后被修改',
    SEGMENT_DELETED: '分群已不存在',
  },
})
