import { useQuery } from '@tanstack/react-query'
import type { Stage } from '../vocabulary/stages'
import { get } from './http'

export interface StageFigures {
  stage: Stage
  reached: number
  /** How long half of those who went on stayed in it at most, an estimate; null if nobody went on. */
  median_stay_seconds: number | null
}

/** A part of the funnel: the contacts of one month, one channel, one project, one type of broker, one team, or one first act. */
export interface FunnelPart {
  /** A month such as 2026-03, a channel, a project, a type of broker, a team or an interaction type; empty for all. */
  key: string
  contacts: number
  stages: StageFigures[]
}

export const CUTS = ['MONTH', 'CHANNEL', 'PROJECT', 'BROKER_TYPE', 'TEAM', 'ORIGIN'] as const
export type Cut = (typeof CUTS)[number]

/** By what the contacts of a part are looked up. */
export const CUT_FILTERS: Readonly<Record<Cut, string>> = {
  MONTH: 'month',
  CHANNEL: 'channel',
  PROJECT: 'project',
  BROKER_TYPE: 'broker_type',
  TEAM: 'team',
  ORIGIN: 'origin',
}

export interface FunnelParts {
  /** Null before the first run. */
  run: { run_id: string; as_of: string } | null
  total: FunnelPart
  /** Months with the latest first, anything else with the largest first. */
  parts: FunnelPart[]
}

/** What the server is asked for. */
export function partsQuery(cut: Cut, segmentId: string | null): URLSearchParams {
  return new URLSearchParams({ by: cut, ...(segmentId === null ? {} : { segment_id: segmentId }) })
}

/**
 * The funnel in parts, with the median time in each stage. The parts of another cut or segment never stand in for those that
 * are under way: a number opens the contacts behind it.
 */
export function useFunnelParts(cut: Cut, segmentId: string | null) {
  return useQuery({
    queryKey: ['funnel', segmentId, 'parts', cut],
    queryFn: async ({ signal }) => {
      const answer = await get<FunnelParts>(`/analyses/funnel?${partsQuery(cut, segmentId)}`, signal)
      return cut === 'MONTH' ? { ...answer, parts: [...answer.parts].reverse() } : answer
    },
  })
}
