import { defineMessages } from '../../../shared/i18n/messages'
import type { GroupKind } from './rule'

/** The words of a rule's summary. Texts that stand in them are already in the language. */
export interface RuleWords {
  everyone: (condition: string) => string
  nobody: string
  and: string
  or: string
  none: (parts: string) => string
  group: (parts: string) => string
  listed: (items: readonly string[]) => string
  quoted: (name: string) => string
  stageIn: (stages: string) => string
  phaseIn: (phases: string) => string
  reached: (stage: string, from: string, to: string) => string
  daysInStage: (range: string) => string
  dormant: (yes: boolean) => string
  promoter: (yes: boolean) => string
  following: (yes: boolean) => string
  originChannel: (channels: string) => string
  originType: (types: string) => string
  project: (projects: string) => string
  tag: (tags: string) => string
  city: (cities: string) => string
  brokerType: (types: string) => string
  months: (range: string) => string
  days: (range: string) => string
  count: (range: string) => string
  bestHour: (range: string) => string
  engagement: (range: string) => string
  recency: (range: string) => string
  frequency: (range: string) => string
  monetary: (range: string) => string
  did: (what: string, how: string) => string
  never: (what: string, how: string) => string
  segmentIn: (segments: string) => string
  listIn: (lists: string) => string
  other: (json: string) => string
  exactly: (n: string) => string
  atLeast: (n: string) => string
  atMost: (n: string) => string
  between: (from: string, to: string) => string
  times: (range: string, one: boolean) => string
  withinDays: (days: string) => string
  onDays: (from: string, to: string) => string
  ofContent: (contents: string) => string
  ofProject: (projects: string) => string
  throughChannel: (channels: string) => string
}

export const ruleWords = defineMessages<RuleWords>({
  en: {
    everyone: (condition) => `Everyone who ${condition}.`,
    nobody: 'Add a condition to say who belongs here.',
    and: ' and ',
    or: ' or ',
    none: (parts) => `does not match any of: ${parts}`,
    group: (parts) => `(${parts})`,
    listed: (items) =>
      items.length < 2 ? (items[0] ?? '…') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`,
    quoted: (name) => `“${name}”`,
    stageIn: (stages) => `is in ${stages}`,
    phaseIn: (phases) => `is in the phase ${phases}`,
    reached: (stage, from, to) => `first reached ${stage} from ${from} to ${to}`,
    daysInStage: (range) => `has been in their stage for ${range} days`,
    dormant: (yes) => (yes ? 'is dormant' : 'is not dormant'),
    promoter: (yes) => (yes ? 'is a promoter' : 'is not a promoter'),
    following: (yes) => (yes ? 'follows' : 'does not follow'),
    originChannel: (channels) => `came through ${channels}`,
    originType: (types) => `began with ${types}`,
    project: (projects) => `looks most at ${projects}`,
    tag: (tags) => `has the tag ${tags}`,
    city: (cities) => `has a phone number of ${cities}`,
    brokerType: (types) => `is a broker: ${types}`,
    months: (range) => `has been known for ${range} months`,
    days: (range) => `was last active ${range} days ago`,
    count: (range) => `has ${range} interactions in all`,
    bestHour: (range) => `is best reached in hour ${range} of the day`,
    engagement: (range) => `has an engagement score of ${range}`,
    recency: (range) => `scores ${range} of 5 among buyers for how lately they were active`,
    frequency: (range) => `scores ${range} of 5 among buyers for how often they were active`,
    monetary: (range) => `scores ${range} of 5 among buyers for what they spent`,
    did: (what, how) => `had ${what} ${how}`,
    never: (what, how) => `never had ${what}${how === '' ? '' : ` ${how}`}`,
    segmentIn: (segments) => `is in the segment ${segments}`,
    listIn: (lists) => `is on the list ${lists}`,
    other: (json) => `matches ${json}`,
    exactly: (n) => `exactly ${n}`,
    atLeast: (n) => `at least ${n}`,
    atMost: (n) => `at most ${n}`,
    between: (from, to) => `${from} to ${to}`,
    times: (range, one) => (one ? `${range} time` : `${range} times`),
    withinDays: (days) => `within ${days} days`,
    onDays: (from, to) => `from ${from} to ${to}`,
    ofContent: (contents) => `on content ${contents}`,
    ofProject: (projects) => `about ${projects}`,
    throughChannel: (channels) => `through ${channels}`,
  },
  'zh-CN': {
    everyone: (condition) => `满足以下条件的联系人：${condition}。`,
    nobody: '请添加条件，说明谁属于此分群。',
    and: '，且',
    or: '，或',
    none: (parts) => `不符合其中任何一项：${parts}`,
    group: (parts) => `（${parts}）`,
    listed: (items) => (items.length === 0 ? '…' : items.join('、')),
    quoted: (name) => `“${name}”`,
    stageIn: (stages) => `处于${stages}阶段`,
    phaseIn: (phases) => `处于${phases}大阶段`,
    reached: (stage, from, to) => `在 ${from} 至 ${to} 首次到达${stage}阶段`,
    daysInStage: (range) => `处于当前阶段${range}天`,
    dormant: (yes) => (yes ? '已沉睡' : '未沉睡'),
    promoter: (yes) => (yes ? '是传播者' : '不是传播者'),
    following: (yes) => (yes ? '正在关注' : '未关注'),
    originChannel: (channels) => `来源渠道为${channels}`,
    originType: (types) => `首次行为是${types}`,
    project: (projects) => `最关注的项目包含${projects}`,
    tag: (tags) => `带有标签${tags}`,
    city: (cities) => `手机号归属地为${cities}`,
    brokerType: (types) => `是经纪人（${types}）`,
    months: (range) => `首次接触距今${range}个月`,
    days: (range) => `最近一次互动距今${range}天`,
    count: (range) => `互动总数${range}次`,
    bestHour: (range) => `最佳触达时段为${range}点`,
    engagement: (range) => `活跃度得分${range}分`,
    recency: (range) => `在购房者中最近活跃得${range}分（满分 5 分）`,
    frequency: (range) => `在购房者中活跃频次得${range}分（满分 5 分）`,
    monetary: (range) => `在购房者中成交金额得${range}分（满分 5 分）`,
    did: (what, how) => `有“${what}”行为${how}`,
    never: (what, how) => `从未有“${what}”行为${how === '' ? '' : `（${how}）`}`,
    segmentIn: (segments) => `属于分群${segments}`,
    listIn: (lists) => `在名单${lists}中`,
    other: (json) => `符合 ${json}`,
    exactly: (n) => `正好 ${n} `,
    atLeast: (n) => `至少 ${n} `,
    atMost: (n) => `至多 ${n} `,
    between: (from, to) => ` ${from} 至 ${to} `,
    times: (range) => `${range}次`,
    withinDays: (days) => `最近 ${days} 天内`,
    onDays: (from, to) => `${from} 至 ${to} 期间`,
    ofContent: (contents) => `内容为${contents}`,
    ofProject: (projects) => `项目为${projects}`,
    throughChannel: (channels) => `渠道为${channels}`,
  },
})

export const groupWords = defineMessages<Record<GroupKind, string>>({
  en: { all: 'All of these hold', any: 'At least one holds', none: 'None of these holds' },
  'zh-CN': { all: '同时满足全部', any: '满足任意一项', none: '全部不满足' },
})
