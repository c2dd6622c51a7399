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

export function useEvaluation(period: PeriodKind, day: string) {
  return useQuery({
    queryKey: ['evaluation', period, day],
    queryFn: ({ signal }) => get('/evaluation', { query: { period, day }, signal }),
    placeholderData: keepPreviousData,
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
