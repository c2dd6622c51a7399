import type { Schema } from '../../../shared/api/client'

export type Task = Schema<'Task'>
export type Referral = Schema<'ReferralItem'>
export type Deal = Schema<'DealItem'>

/** What a decision about a deal was made by, in both languages. */
export interface Evidence {
  zh: string[]
  en: string[]
  winners?: { broker: string; referred_at: string }[]
  losers?: { broker: string; referred_at: string; zh: string; en: string }[]
}

export type Attribution = Omit<Schema<'AttributionItem'>, 'evidence'> & { evidence: Evidence }
/** `claimed_phone` is another contact's number that the broker gave as theirs, while nobody has said whose it is. */
export type Broker = Schema<'BrokerItem'>
export type Reward = Schema<'RewardItem'>
export type MemberFigures = Schema<'MemberItem'>
export type TeamFigures = Schema<'TeamItem'>
/** `end` is the first day behind the period. */
export type Figures = Schema<'FiguresView'>
export type StaffMember = Schema<'StaffMember'>
export type Project = Schema<'Project'>
