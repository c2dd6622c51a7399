import { defineMessages } from '../i18n/messages'
import type { Flaw } from './spans'

export const messages = defineMessages({
  en: {
    only: 'Days',
    days: 'Period A',
    before: 'Period B',
    from: 'first day',
    to: 'last day',
    flaws: {
      INCOMPLETE: 'Choose a first and a last day.',
      REVERSED: 'The last day is before the first: exchange the two.',
      TOO_LONG: 'At most 1,100 days, three years, can be compared at once.',
      OUT_OF_RANGE: 'Choose days from 2000 to 2099.',
    } as Record<Flaw, string>,
    toCome: 'Days still to come have no figures yet.',
    underWay: 'The days are not over: their figures still grow.',
    shared: (days: number) =>
      days === 1
        ? 'The periods share one day: what happened on it counts in both.'
        : `The periods share ${days} days: what happened on them counts in both.`,
    lengths: (days: number, before: number) =>
      `The periods are not as long as each other (${days} and ${before} days): compare rates rather than counts.`,
  },
  'zh-CN': {
    only: '日期',
    days: '时段 A',
    before: '时段 B',
    from: '首日',
    to: '末日',
    flaws: {
      INCOMPLETE: '请选择首日和末日。',
      REVERSED: '末日早于首日，请对调。',
      TOO_LONG: '一次最多比较 1,100 天（约三年）。',
      OUT_OF_RANGE: '请选择 2000 至 2099 年之间的日期。',
    } as Record<Flaw, string>,
    toCome: '尚未到来的日期还没有数据。',
    underWay: '时段尚未结束，数字仍会增加。',
    shared: (days: number) => `两个时段有 ${days} 天重叠，这些天的数据在两边都会计入。`,
    lengths: (days: number, before: number) => `两个时段长短不同（${days} 天和 ${before} 天），请比较比率而非数量。`,
  },
})
