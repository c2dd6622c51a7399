import { describe, expect, it } from 'vitest'
import { BLANK, CONDITION_KINDS, type Rule } from '../../src/features/segments/rule/rule'
import { type RuleNames, summaryOf } from '../../src/features/segments/rule/summary'

const NAMES: RuleNames = { segments: new Map([['owners', '老业主']]), lists: new Map([['l1', 'Fair 2026']]) }

const CASES: [Rule, string, string][] = [
  [
    { all: [{ stage_in: ['CONSIDERATION', 'PURCHASE'] }, { dormant: false }] },
    'Everyone who is in Consideration or Purchase and is not dormant.',
    '满足以下条件的联系人：处于考虑、购买阶段，且未沉睡。',
  ],
  [
    { all: [{ promoter: true }, { any: [{ following: true }, { segment_in: ['owners', 'gone'] }] }] },
    'Everyone who is a promoter and (follows or is in the segment “老业主” or “gone”).',
    '满足以下条件的联系人：是传播者，且（正在关注，或属于分群“老业主”、“gone”）。',
  ],
  [
    { any: [{ none: [{ dormant: true }, { list_in: ['l1'] }] }, { promoter: false }] },
    'Everyone who (does not match any of: is dormant or is on the list “Fair 2026”) or is not a promoter.',
    '满足以下条件的联系人：（不符合其中任何一项：已沉睡，或在名单“Fair 2026”中），或不是传播者。',
  ],
  [
    { all: [{ interaction_in: ['CONTENT_VIEW'], at_least: 3, within_days: 90, project_in: ['riverside'] }] },
    'Everyone who had Content view at least 3 times within 90 days about “riverside”.',
    '满足以下条件的联系人：有“浏览内容”行为至少 3 次，最近 90 天内，项目为“riverside”。',
  ],
  [
    { all: [{ interaction_in: ['VISIT'], at_most: 0, within_days: 30 }] },
    'Everyone who never had Visit within 30 days.',
    '满足以下条件的联系人：从未有“到访”行为（最近 30 天内）。',
  ],
  [
    { all: [{ interaction_in: ['VISIT', 'CALL'], at_least: 1, at_most: 1, from: '2026-03-01', to: '2026-03-31' }] },
    'Everyone who had Visit or Call exactly 1 time from 2026-03-01 to 2026-03-31.',
    '满足以下条件的联系人：有“到访、通话”行为正好 1 次，2026-03-01 至 2026-03-31 期间。',
  ],
  [
    { all: [{ months_since_first_contact: { from: 1, to: 3 } }, { days_since_last_interaction: { to: 7 } }] },
    'Everyone who has been known for 1 to 3 months and was last active at most 7 days ago.',
    '满足以下条件的联系人：首次接触距今 1 至 3 个月，且最近一次互动距今至多 7 天。',
  ],
  [
    { all: [{ reached: { stage: 'PURCHASE', from: '2026-03-01', to: '2026-03-31' } }, { subject_in: ['fan:o1'] }] },
    'Everyone who first reached Purchase from 2026-03-01 to 2026-03-31 and matches {"subject_in":["fan:o1"]}.',
    '满足以下条件的联系人：在 2026-03-01 至 2026-03-31 首次到达购买阶段，且符合 {"subject_in":["fan:o1"]}。',
  ],
  [
    { all: [{ origin_type_in: ['SCAN'] }, { days_in_stage: { from: 30 } }, { best_hour: { from: 19, to: 22 } }] },
    'Everyone who began with Code scanned and has been in their stage for at least 30 days and is best reached in hour 19 to 22 of the day.',
    '满足以下条件的联系人：首次行为是扫码，且处于当前阶段至少 30 天，且最佳触达时段为 19 至 22 点。',
  ],
  [
    { all: [{ engagement: { from: 15 } }, { recency_fifth: { from: 4 } }, { monetary_fifth: { from: 5, to: 5 } }] },
    'Everyone who has an engagement score of at least 15 and scores at least 4 of 5 among buyers for how lately they were active and scores exactly 5 of 5 among buyers for what they spent.',
    '满足以下条件的联系人：活跃度得分至少 15 分，且在购房者中最近活跃得至少 4 分（满分 5 分），且在购房者中成交金额得正好 5 分（满分 5 分）。',
  ],
  [
    { all: [{ all: [{ all: [{ dormant: true }, { promoter: true }] }] }] },
    'Everyone who is dormant and is a promoter.',
    '满足以下条件的联系人：已沉睡，且是传播者。',
  ],
  [{ all: [] }, 'Add a condition to say who belongs here.', '请添加条件，说明谁属于此分群。'],
]

describe('the summary of a rule', () => {
  it.each(CASES)('%j', (rule, en, zh) => {
    expect(summaryOf(rule, NAMES, 'en')).toBe(en)
    expect(summaryOf(rule, NAMES, 'zh-CN')).toBe(zh)
  })

  it('has words for a condition of any kind, chosen or not', () => {
    for (const kind of CONDITION_KINDS) {
      for (const locale of ['en', 'zh-CN'] as const) {
        const text = summaryOf({ all: [BLANK[kind] as unknown as Rule] }, NAMES, locale)
        expect(text, kind).not.toMatch(/undefined|null|\{/)
      }
    }
  })
})
