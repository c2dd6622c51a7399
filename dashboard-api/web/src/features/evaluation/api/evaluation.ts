import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put } from '../../../shared/api/http'

export const PERIODS = ['WEEK', 'MONTH', 'QUARTER'] as const
export type PeriodKind = (typeof PERIODS)[number]

export const GROUPS = ['SCALE', 'SERVICE', 'QUALITY', 'EFFICIENCY', 'TRUST'] as const
export type Group = (typeof GROUPS)[number]

export type FigureName =
  | 'NEW_CONTACTS'
  | 'FOLLOWS'
  | 'BROKERS_WON'
  | 'FOLLOW_UPS_ON_TIME'
  | 'FIRST_CONTACT'
  | 'ANSWER_TIME'
  | 'ANSWERED_IN_TIME'
  | 'INTERACTIONS_PER_CONTACT'
  | 'ENQUIRIES'
  | 'VISITS'
  | 'DEALS'
  | 'DEAL_AMOUNT'
  | 'FOLLOWS_KEPT'
  | 'SHARES_OPENED'
  | 'REFERRALS_PER_CONTACT'
  | 'REFERRED_DEAL_SHARE'

/** A number of things, a part of 1, things for each contact, cents, or hours. */
export type Unit = 'COUNT' | 'RATE' | 'RATIO' | 'CENTS' | 'HOURS'

export interface Figure {
  figure: FigureName
  group: Group
  unit: Unit
  /** Which way it is meant to go. */
  better: 'MORE' | 'LESS'
  /** Null where there is nothing that it could be a part of. */
  value: number | null
  before: number | null
  target: number | null
}

export interface Evaluation {
  first_day: string
  /** The first day behind the period. */
  end: string
  before_first_day: string
  run_id: string | null
  as_of: string | null
  items: Figure[]
}

export function useEvaluation(period: PeriodKind, day: string) {
  return useQuery({
    queryKey: ['evaluation', period, day],
    queryFn: ({ signal }) => get<Evaluation>(`/evaluation?${new URLSearchParams({ period, day })}`, signal),
    placeholderData: keepPreviousData,
  })
}

/** The programme's figures by team, ranked; amounts in cents. */
export interface TeamFigures {
  first_day: string
  teams: {
    rank: number
    team_id: string
    brokers_won: number
    clients_referred: number
    visits: number
    deals: number
    deal_cents: number
  }[]
}

export function useTeams(period: PeriodKind, day: string) {
  return useQuery({
    queryKey: ['figures', period, day],
    queryFn: ({ signal }) => get<TeamFigures>(`/figures?${new URLSearchParams({ period, day })}`, signal),
    placeholderData: keepPreviousData,
  })
}

export function useSetTarget(period: PeriodKind) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ figure, value }: { figure: FigureName; value: number | null }) =>
      put<void>(`/evaluation/targets/${figure}`, { period, value }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['evaluation'] }),
  })
}
