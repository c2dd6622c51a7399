import { useAct, useProgramme } from '../../../shared/api/programme'

export interface Choice {
  id: string
  name: string
}

export interface OwnBroker {
  broker: { label: string; name: string; type: string; state: string; registered_at: string }
  /** What the personal code says; null until WeChat has made it. */
  code: string | null
  fans: number
  earned_cents: number
  paid_cents: number
  open_cents: number
}

export interface Centre {
  /** Null for a fan who is no broker yet. */
  own: OwnBroker | null
  consent: { version: string; chinese: string; english: string } | null
  projects: Choice[]
  consultants: Choice[]
}

export interface OwnReferral {
  referral_id: string
  client: string
  phone: string
  project_id: string
  state: string
  referred_at: string
  state_at: string
  valid_until: string | null
}

export interface OwnReward {
  entry_id: string
  amount_cents: number
  reverses: string | null
  reversed: boolean
  state: string
  earned_at: string
  paid_at: string | null
}

export interface Registration {
  name: string
  phone: string
  type: string
  recruiting_channel: string | null
  recruiter: string | null
  consent_version: string
}

export interface NewClient {
  client_name: string
  phone: string
  project_id: string
  chosen_consultant?: string
}

const CENTRE = '/broker-centre'

export const useCentre = () => useProgramme<Centre>(CENTRE)
export const useOwnReferrals = () => useProgramme<{ items: OwnReferral[] }>(`${CENTRE}/referrals`)
export const useOwnRewards = () => useProgramme<{ items: OwnReward[] }>(`${CENTRE}/rewards`)

export function useOwnSteps(referralId: string) {
  return useProgramme<{ steps: { state: string; at: string }[] }>(`${CENTRE}/referrals/${referralId}`)
}

export function useJoin() {
  const act = useAct<OwnBroker>()
  return { ...act, join: (body: Registration) => act.mutate({ path: `${CENTRE}/registration`, body }) }
}

export function useRefer() {
  const act = useAct<OwnReferral>()
  return {
    ...act,
    refer: (body: NewClient, onDone: () => void) =>
      act.mutate({ path: `${CENTRE}/referrals`, body }, { onSuccess: onDone }),
  }
}
