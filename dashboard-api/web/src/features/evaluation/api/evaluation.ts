import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put, type Schema } from '../../../shared/api/client'

export const PERIODS = ['WEEK', 'MONTH', 'QUARTER'] as const
export type PeriodKind = (typeof PERIODS)[number]

export const GROUPS = ['SCALE', 'SERVICE', 'QUALITY', 'EFFICIENCY', 'TRUST'] as const satisfies Figure['group'][]
export type Group = Figure['group']

export type FigureName = Figure['figure']

/** A number of things, a part of 1, things for each contact, cents, or hours. */
export type Unit = Figure['unit']

/** `value` is null where there is nothing that it could be a part of. */
export type Figure = Schema<'FigureView'>

/** `end` is the first day behind the period. */
export type Evaluation = Schema<'EvaluationView'>

/** A period and a day of it, or days of one's own and those that they are held against. */
export type EvaluationQuery =
  | { period: PeriodKind; day: string }
  | { from: string; to: string; before_from: string; before_to: string }

export function useEvaluation(query: EvaluationQuery, wanted: boolean) {
  return useQuery({
    queryKey: ['evaluation', query],
    queryFn: ({ signal }) => get('/evaluation', { query, signal }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}

/** The programme's figures by team, ranked; amounts in cents. */
export type TeamFigures = Schema<'FiguresView'>

export function useTeams(period: PeriodKind, day: string) {
  return useQuery({
    queryKey: ['figures', period, day],
    queryFn: ({ signal }) => get('/figures', { query: { period, day }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useSetTarget(period: PeriodKind) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ figure, value }: { figure: FigureName; value: number | null }) =>
      put('/evaluation/targets/{figure}', { path: { figure }, body: { period, value } }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['evaluation'] }),
  })
}
