import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import type { Channel } from '../../../shared/vocabulary/channels'
import type { InteractionType } from '../../../shared/vocabulary/interactions'

/** The run that an answer is from; null before the first. */
export type Run = { run_id: string; as_of: string } | null

/** Those who came in one month, and how many of them did something in that month, the next, and so on. */
export interface Cohort {
  month: string
  contacts: number
  active: number[]
}

export interface Step {
  type: InteractionType
  /** Contacts who did it and all steps before it. */
  contacts: number
  conversion_from_previous: number | null
}

export const MODELS = ['first', 'last', 'linear'] as const
export type Model = (typeof MODELS)[number]

export type ChannelShare = { channel: Channel } & Record<`${Model}_cents`, number>

export interface Attribution {
  as_of: string
  deals: number
  total_cents: number
  channels: ChannelShare[]
}

export interface PathQuestion {
  steps: readonly InteractionType[]
  windowDays: number
  from: string
  to: string
  project: string
}

export interface Period {
  from: string
  to: string
  project: string
}

export function useRetention(segmentId: string | null) {
  return useAnalysis<{ run: Run; cohorts: Cohort[] }>('retention', segmentOf(segmentId))
}

export function usePath({ steps, windowDays, from, to, project }: PathQuestion) {
  return useAnalysis<{ run: Run; steps: Step[] }>('ordered-funnel', [
    ...steps.map((step): [string, string] => ['step', step]),
    ['window_days', String(windowDays)],
    ...periodOf({ from, to, project }),
  ])
}

export function useAttribution(period: Period) {
  return useAnalysis<Attribution>('attribution', periodOf(period))
}

function useAnalysis<T>(name: string, parameters: [string, string][]) {
  const search = new URLSearchParams(parameters).toString()
  return useQuery({
    queryKey: ['analyses', name, search],
    queryFn: ({ signal }) => get<T>(`/analyses/${name}?${search}`, signal),
  })
}

function segmentOf(segmentId: string | null): [string, string][] {
  return segmentId === null ? [] : [['segment_id', segmentId]]
}

function periodOf({ from, to, project }: Period): [string, string][] {
  return [['from', from], ['to', to], ...(project === '' ? [] : [['project_id', project] as [string, string]])]
}
