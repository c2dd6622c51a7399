import type { Locale } from '../../../shared/i18n/locale'
import { brokerTypeNames } from '../../../shared/vocabulary/broker-types'
import { channelNames } from '../../../shared/vocabulary/channels'
import { interactionNames } from '../../../shared/vocabulary/interactions'
import { phaseNames, stageNames } from '../../../shared/vocabulary/stages'
import {
  type Behaviour,
  type Conditions,
  conditionKindOf,
  type GroupKind,
  groupKindOf,
  type Range,
  type Rule,
} from './rule'
import { type RuleWords, ruleWords } from './words'

/** What the segments and lists that a rule refers to are called, by id. */
export interface RuleNames {
  segments: ReadonlyMap<string, string>
  lists: ReadonlyMap<string, string>
}

/** A rule as a sentence. */
export function summaryOf(rule: Rule, names: RuleNames, locale: Locale): string {
  const words = ruleWords[locale]
  const text = sentence(rule, names, locale, true)
  return text === '' ? words.nobody : words.everyone(text)
}

function sentence(rule: Rule, names: RuleNames, locale: Locale, outermost: boolean): string {
  const kind = groupKindOf(rule)
  if (kind === null) return conditionText(rule, names, locale)
  const parts = (rule[kind] as Rule[])
    .map((part) => sentence(part, names, locale, (rule[kind] as Rule[]).length === 1 && kind !== 'none'))
    .filter((text) => text !== '')
  return parts.length === 0 ? '' : groupText(kind, parts, ruleWords[locale], outermost)
}

function groupText(kind: GroupKind, parts: string[], words: RuleWords, outermost: boolean): string {
  const joined = parts.join(kind === 'all' ? words.and : words.or)
  if (kind === 'none') return outermost ? words.none(joined) : words.group(words.none(joined))
  return outermost || parts.length === 1 ? joined : words.group(joined)
}

/** One condition as part of a sentence. */
export function conditionText(rule: Rule, names: RuleNames, locale: Locale): string {
  const words = ruleWords[locale]
  const kind = conditionKindOf(rule)
  if (kind === null) return Object.keys(rule).length === 0 ? '' : words.other(JSON.stringify(rule))
  return TEXTS[kind](rule as never, words, names, locale)
}

type Text<T> = (rule: T, words: RuleWords, names: RuleNames, locale: Locale) => string

const TEXTS: { [K in keyof Conditions]: Text<Conditions[K]> } = {
  stage_in: (rule, words, _, locale) => words.stageIn(named(rule.stage_in, stageNames[locale], words)),
  phase_in: (rule, words, _, locale) => words.phaseIn(named(rule.phase_in, phaseNames[locale], words)),
  reached: ({ reached }, words, _, locale) =>
    words.reached(stageNames[locale][reached.stage], reached.from || '…', reached.to || '…'),
  days_in_stage: (rule, words) => words.daysInStage(rangeText(rule.days_in_stage, words)),
  dormant: (rule, words) => words.dormant(rule.dormant),
  promoter: (rule, words) => words.promoter(rule.promoter),
  following: (rule, words) => words.following(rule.following),
  origin_channel_in: (rule, words, _, locale) =>
    words.originChannel(named(rule.origin_channel_in, channelNames[locale], words)),
  origin_type_in: (rule, words, _, locale) =>
    words.originType(named(rule.origin_type_in, interactionNames[locale], words)),
  project_of_interest_in: (rule, words) => words.project(quoted(rule.project_of_interest_in, words)),
  tag_in: (rule, words) => words.tag(quoted(rule.tag_in, words)),
  city_in: (rule, words) => words.city(quoted(rule.city_in, words)),
  broker_type_in: (rule, words, _, locale) =>
    words.brokerType(named(rule.broker_type_in, brokerTypeNames[locale], words)),
  months_since_first_contact: (rule, words) => words.months(rangeText(rule.months_since_first_contact, words)),
  days_since_last_interaction: (rule, words) => words.days(rangeText(rule.days_since_last_interaction, words)),
  interaction_count: (rule, words) => words.count(rangeText(rule.interaction_count, words)),
  interaction_in: (rule, words, _, locale) => behaviourText(rule, words, locale),
  best_hour: (rule, words) => words.bestHour(rangeText(rule.best_hour, words)),
  engagement: (rule, words) => words.engagement(rangeText(rule.engagement, words)),
  recency_fifth: (rule, words) => words.recency(rangeText(rule.recency_fifth, words)),
  frequency_fifth: (rule, words) => words.frequency(rangeText(rule.frequency_fifth, words)),
  monetary_fifth: (rule, words) => words.monetary(rangeText(rule.monetary_fifth, words)),
  segment_in: (rule, words, names) => words.segmentIn(known(rule.segment_in, names.segments, words)),
  list_in: (rule, words, names) => words.listIn(known(rule.list_in, names.lists, words)),
}

function behaviourText(rule: Behaviour, words: RuleWords, locale: Locale): string {
  const what = named(rule.interaction_in, interactionNames[locale], words)
  const never = rule.at_most === 0
  const least = rule.at_least ?? (rule.at_most === undefined ? 1 : undefined)
  const range = { ...(least ? { from: least } : {}), ...(rule.at_most === undefined ? {} : { to: rule.at_most }) }
  const one = (range.to ?? range.from) === 1
  const how = [
    never ? '' : words.times(rangeText(range, words), one),
    rule.within_days === undefined ? '' : words.withinDays(String(rule.within_days)),
    rule.from === undefined && rule.to === undefined ? '' : words.onDays(rule.from || '…', rule.to || '…'),
    rule.content_in?.length ? words.ofContent(quoted(rule.content_in, words)) : '',
    rule.project_in?.length ? words.ofProject(quoted(rule.project_in, words)) : '',
    rule.channel_in?.length ? words.throughChannel(named(rule.channel_in, channelNames[locale], words)) : '',
  ].filter((text) => text !== '')
  const joined = how.join(locale === 'en' ? ' ' : '，')
  return never ? words.never(what, joined) : words.did(what, joined)
}

function rangeText({ from, to }: Range<number>, words: RuleWords): string {
  if (from === undefined && to === undefined) return '…'
  if (from === to) return words.exactly(String(from))
  if (to === undefined) return words.atLeast(String(from))
  return from === undefined ? words.atMost(String(to)) : words.between(String(from), String(to))
}

function named<K extends string>(keys: readonly K[], names: Record<K, string>, words: RuleWords): string {
  return words.listed(keys.map((key) => names[key] ?? key))
}

function known(ids: readonly string[], names: ReadonlyMap<string, string>, words: RuleWords): string {
  return words.listed(ids.map((id) => words.quoted(names.get(id) ?? id)))
}

function quoted(texts: readonly string[], words: RuleWords): string {
  return words.listed(texts.map(words.quoted))
}
