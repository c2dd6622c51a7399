import type { BrokerType } from '../../../shared/vocabulary/broker-types'
import type { Channel } from '../../../shared/vocabulary/channels'
import type { InteractionType } from '../../../shared/vocabulary/interactions'
import type { Phase, Stage } from '../../../shared/vocabulary/stages'

/** A segment rule as the API takes it: an object whose one telling field says what it is. */
export type Rule = { [field: string]: unknown }

export const GROUP_KINDS = ['all', 'any', 'none'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** A stretch of numbers or days; one end may be open. */
export interface Range<T> {
  from?: T
  to?: T
}

export interface Behaviour {
  interaction_in: InteractionType[]
  at_least?: number
  at_most?: number
  within_days?: number
  from?: string
  to?: string
  content_in?: string[]
  project_in?: string[]
  channel_in?: Channel[]
}

/** The conditions that the builder has fields for, by their telling field. */
export interface Conditions {
  stage_in: { stage_in: Stage[] }
  phase_in: { phase_in: Phase[] }
  reached: { reached: { stage: Stage; from: string; to: string } }
  days_in_stage: { days_in_stage: Range<number> }
  dormant: { dormant: boolean }
  promoter: { promoter: boolean }
  following: { following: boolean }
  origin_channel_in: { origin_channel_in: Channel[] }
  origin_type_in: { origin_type_in: InteractionType[] }
  project_of_interest_in: { project_of_interest_in: string[] }
  tag_in: { tag_in: string[] }
  city_in: { city_in: string[] }
  broker_type_in: { broker_type_in: BrokerType[] }
  months_since_first_contact: { months_since_first_contact: Range<number> }
  days_since_last_interaction: { days_since_last_interaction: Range<number> }
  interaction_count: { interaction_count: Range<number> }
  interaction_in: Behaviour
  best_hour: { best_hour: Range<number> }
  engagement: { engagement: Range<number> }
  recency_fifth: { recency_fifth: Range<number> }
  frequency_fifth: { frequency_fifth: Range<number> }
  monetary_fifth: { monetary_fifth: Range<number> }
  segment_in: { segment_in: string[] }
  list_in: { list_in: string[] }
}

export type ConditionKind = keyof Conditions

/** A new condition of each kind, as far as it can be said before anyone has chosen. */
export const BLANK: { [K in ConditionKind]: Conditions[K] } = {
  stage_in: { stage_in: [] },
  phase_in: { phase_in: [] },
  reached: { reached: { stage: 'PURCHASE', from: '', to: '' } },
  days_in_stage: { days_in_stage: {} },
  dormant: { dormant: true },
  promoter: { promoter: true },
  following: { following: true },
  origin_channel_in: { origin_channel_in: [] },
  origin_type_in: { origin_type_in: [] },
  project_of_interest_in: { project_of_interest_in: [] },
  tag_in: { tag_in: [] },
  city_in: { city_in: [] },
  broker_type_in: { broker_type_in: [] },
  months_since_first_contact: { months_since_first_contact: {} },
  days_since_last_interaction: { days_since_last_interaction: {} },
  interaction_count: { interaction_count: {} },
  interaction_in: { interaction_in: [], at_least: 1, within_days: 90 },
  best_hour: { best_hour: {} },
  engagement: { engagement: {} },
  recency_fifth: { recency_fifth: {} },
  frequency_fifth: { frequency_fifth: {} },
  monetary_fifth: { monetary_fifth: {} },
  segment_in: { segment_in: [] },
  list_in: { list_in: [] },
}

export const CONDITION_KINDS = Object.keys(BLANK) as ConditionKind[]

/** The kind of a group; null for a condition. */
export function groupKindOf(rule: Rule): GroupKind | null {
  return GROUP_KINDS.find((kind) => Array.isArray(rule[kind])) ?? null
}

/** The kind of a condition; null for a group, and for what this page has no fields for. */
export function conditionKindOf(rule: Rule): ConditionKind | null {
  return CONDITION_KINDS.find((kind) => kind in rule) ?? null
}
