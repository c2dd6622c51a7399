import { post, type Schema } from '../../../shared/api/client'
import { useAct, useProgramme } from '../../../shared/api/programme'

export type Choice = Schema<'Choice'>
/** `code` is what the personal code says; null until WeChat has made it. */
export type OwnBroker = Schema<'OwnCentre'>
/** `own` is null for a fan who is no broker yet. */
export type Centre = Schema<'CentreView'>
export type OwnReferral = Schema<'ReferralItem'>
export type OwnReward = Schema<'OwnReward'>
export type Registration = Schema<'RegistrationRequest'>
export interface NewClient extends Schema<'ClientRequest'> {
  client_name: string
  project_id: string
}

export const useCentre = () => useProgramme('/broker-centre')
export const useOwnReferrals = () => useProgramme('/broker-centre/referrals')
export const useOwnRewards = () => useProgramme('/broker-centre/rewards')

export function useOwnSteps(referralId: string) {
  return useProgramme('/broker-centre/referrals/{referralId}', { path: { referralId } })
}

export function useJoin() {
  const act = useAct()
  return {
    ...act,
    join: (body: Registration) => act.mutate({ send: () => post('/broker-centre/registration', { body }) }),
  }
}

export function useRefer() {
  const act = useAct()
  return {
    ...act,
    refer: (body: NewClient, onDone: () => void) =>
      act.mutate({ send: () => post('/broker-centre/referrals', { body }) }, { onSuccess: onDone }),
  }
}
