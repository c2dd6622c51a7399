export interface Task {
  referral_id: string
  client: string
  phone: string
  project_id: string
  consultant: string
  assigned_at: string
  due_at: string
  overdue: boolean
  call_script: string
}

export interface Referral {
  referral_id: string
  contact_id: string | null
  client: string
  phone: string
  broker: string
  project_id: string
  state: string
  referred_at: string
  state_at: string
  consultant: string | null
}

export interface Deal {
  deal_id: string
  project_id: string
  unit: string
  amount_cents: number
  consultant: string
  state: string
  bought_at: string
}

export interface Attribution {
  version: number
  decided_at: string
  decided_by: string
  rules: number[]
  evidence: {
    zh: string[]
    en: string[]
    winners?: { broker: string; referred_at: string }[]
    losers?: { broker: string; referred_at: string; zh: string; en: string }[]
  }
}

export interface Broker {
  broker_id: string
  label: string
  name: string
  type: string
  recruiting_channel: string
  recruiter: string | null
  consultant: string | null
  state: string
  registered_at: string
  /** Another contact's number that the broker gave as theirs, while nobody has said whose it is. */
  claimed_phone: string | null
}

export interface Reward {
  entry_id: string
  broker: string
  deal_id: string
  amount_cents: number
  reverses: string | null
  reversed: boolean
  state: string
  earned_at: string
  earned_by: string
  approved_by: string | null
}

export interface MemberFigures {
  staff_id: string
  display_name: string
  team_id: string | null
  brokers_won: number
  clients_referred: number
  follow_ups: number
  follow_ups_on_time: number
  visits: number
  deals: number
  deal_cents: number
}

export interface TeamFigures {
  rank: number
  team_id: string
  brokers_won: number
  clients_referred: number
  visits: number
  deals: number
  deal_cents: number
}

export interface Figures {
  first_day: string
  /** The first day behind the period. */
  end: string
  members: MemberFigures[]
  teams: TeamFigures[]
}

export interface StaffMember {
  staff_id: string
  display_name: string
  duty: string
  team_id: string | null
  active: boolean
}

export interface Project {
  project_id: string
  name: string
}

export interface Items<T> {
  items: T[]
}
