import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import type { InteractionType } from '../../../shared/vocabulary/interactions'

/** The run that an answer is from; null before the first. */
export type Run = Schema<'RetentionView'>['run']

/** Those who came in one month, and how many of them did something in that month, the next, and so on. */
export type Cohort = Schema<'RetentionCohort'>

/** `contacts` did it and all steps before it. */
export type Step = Schema<'StepView'>

export const MODELS = ['first', 'last', 'linear'] as const

export type Attribution = Schema<'ChannelsView'>

export interface PathQuestion extends Period {
  steps: readonly InteractionType[]
  windowDays: number
}

export interface Period {
  from: string
  to: string
  project: string
}

export function useRetention(segmentId: string | null) {
  return useQuery({
    queryKey: ['analyses', 'retention', segmentId],
    queryFn: ({ signal }) => get('/analyses/retention', { query: { segment_id: segmentId }, signal }),
  })
}

export function usePath({ steps, windowDays, ...period }: PathQuestion) {
  const query = { step: [...steps], window_days: windowDays, ...periodOf(period) }
  return useQuery({
    queryKey: ['analyses', 'ordered-funnel', query],
    queryFn: ({ signal }) => get('/analyses/ordered-funnel', { query, signal }),
  })
}

export function useAttribution(period: Period) {
  const query = periodOf(period)
  return useQuery({
    queryKey: ['analyses', 'attribution', query],
    queryFn: ({ signal }) => get('/analyses/attribution', { query, signal }),
  })
}

function periodOf({ from, to, project }: Period) {
  return { from, to, project_id: project === '' ? null : project }
}
