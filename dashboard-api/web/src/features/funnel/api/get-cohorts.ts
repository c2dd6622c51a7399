import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'
import type { Stage } from '../../../shared/vocabulary/stages'

export interface StageReached {
  stage: Stage
  reached: number
}

/** A part of the funnel: the contacts of one month, one channel, or one project. */
export interface FunnelPart {
  key: string
  contacts: number
  stages: StageReached[]
}

export const CUTS = ['MONTH', 'CHANNEL', 'PROJECT'] as const
export type Cut = (typeof CUTS)[number]

interface Cohorts {
  cohorts: { month: string; contacts: number; stages: StageReached[] }[]
}

interface Parts {
  parts: FunnelPart[]
  others: number
}

/** The funnel in parts: months with the latest first, anything else with the largest first. */
export function useFunnelParts(cut: Cut, segmentId: string | null) {
  return useQuery({
    queryKey: ['funnel', segmentId, 'parts', cut],
    queryFn: ({ signal }) => (cut === 'MONTH' ? cohorts(segmentId, signal) : cuts(cut, segmentId, signal)),
    placeholderData: keepPreviousData,
  })
}

async function cohorts(segmentId: string | null, signal: AbortSignal): Promise<Parts> {
  const answer = await get<Cohorts>(`/funnel/cohorts?${new URLSearchParams(segmentOf(segmentId))}`, signal)
  return { parts: answer.cohorts.map(({ month, ...rest }) => ({ key: month, ...rest })).reverse(), others: 0 }
}

function cuts(cut: Cut, segmentId: string | null, signal: AbortSignal): Promise<Parts> {
  return get<Parts>(`/funnel/cuts?${new URLSearchParams({ by: cut, ...segmentOf(segmentId) })}`, signal)
}

function segmentOf(segmentId: string | null): Record<string, string> {
  return segmentId === null ? {} : { segment_id: segmentId }
}
