import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from './client'

/** `median_stay_seconds` is how long half of those who went on stayed in it at most, an estimate. */
export type StageFigures = Schema<'StageFigures'>

/** The contacts of one month, one channel, one project and so on, which `key` names; it is empty for all. */
export type FunnelPart = Schema<'PartView'>

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

/** Months come with the latest first, anything else with the largest first; `run` is null before the first. */
export type FunnelParts = Schema<'FunnelPartsView'>

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
      const answer = await get('/analyses/funnel', { query: { by: cut, segment_id: segmentId }, signal })
      return cut === 'MONTH' ? { ...answer, parts: [...answer.parts].reverse() } : answer
    },
  })
}
