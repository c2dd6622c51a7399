import type { Referral } from './programme'

export type { Items } from './programme'

export interface WantedName {
  referral_id: string
  client: string
  contact_id: string
  /** The name that is known of the buyer, hidden but for its beginning. */
  buyer: string | null
  deal_id: string
  unit: string
  asked_at: string
}

export interface Flag {
  referral_id: string
  kind: string
  /** How many, or how many minutes. */
  figure: number
  found_at: string
  referral: Referral
}

export interface RewardEffect {
  lost_cents: number | null
  lost_rate_basis_points: number | null
  /** Purchases that the referral counts for already. */
  deals: number
  number_is_free: boolean
}

export interface HandOverPreview {
  clients: number
  brokers: number
  referrals: number
  follow_ups: number
}

export interface Settings {
  validity_days: number | null
  starts_at: string | null
  ends_at: string | null
  per_project: boolean
  refuse_held: boolean
  stagnant_days: number
  earned_when: string
}

export interface SettingsVersion {
  number: number
  settings: Settings
  changed_by: string
  changed_at: string
}

export interface Scheme {
  scheme_id: string
  name: string
  project_id: string | null
  broker_type: string | null
  amount_cents: number | null
  rate_basis_points: number | null
  starts_at: string
  ends_at: string | null
}

export interface Replay {
  deals: number
  changed: number
  moved_cents: number
  changes: ReplayChange[]
  /** What people call the brokers by. */
  brokers: Record<string, string>
}

export interface ReplayChange {
  deal_id: string
  unit: string
  before: string[]
  after: string[]
  /** What each broker would get more; below zero for less. */
  reward_cents: Record<string, number>
}
