import { useQuery } from '@tanstack/react-query'
import { firstContactIn, type Span } from '../spans/spans'
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

/** Whose funnel it is: of everybody or of a segment, and of all who came or of those who came on some days. */
export interface FunnelScope {
  segmentId: string | null
  /** Of first contact. */
  days?: Span | null
  /** Those that the days are held against. */
  before?: Span | null
}

/** By what the contacts behind a funnel's numbers are looked up. */
export function filtersOf({ segmentId, days }: FunnelScope) {
  return { segment_id: segmentId, ...firstContactIn(days ?? null) }
}

/** What files about it are called by. */
export function nameOf({ segmentId, days }: FunnelScope): string {
  return [segmentId ?? 'all', ...(days ? [days.from, days.to] : [])].join('-')
}

function queryOf(cut: Cut, scope: FunnelScope) {
  const { before } = scope
  return { by: cut, ...filtersOf(scope), compared_from: before?.from ?? null, compared_to: before?.to ?? null }
}

/** What the server is asked for. */
export function partsQuery(cut: Cut, scope: FunnelScope): URLSearchParams {
  const given = Object.entries(queryOf(cut, scope)).filter((pair): pair is [string, string] => pair[1] !== null)
  return new URLSearchParams(given)
}

/**
 * The funnel in parts, with the median time in each stage. The parts of another cut or segment never stand in for those that
 * are under way: a number opens the contacts behind it.
 */
export function useFunnelParts(cut: Cut, scope: FunnelScope) {
  return useQuery({
    queryKey: ['funnel', scope, 'parts', cut],
    queryFn: async ({ signal }) => {
      const answer = await get('/analyses/funnel', { query: queryOf(cut, scope), signal })
      return cut === 'MONTH' ? latestFirst(answer) : answer
    },
  })
}

/** The server has months in their order, and so those of the other period. */
export function latestFirst(answer: FunnelParts): FunnelParts {
  const { parts, compared } = answer
  return {
    ...answer,
    parts: [...parts].reverse(),
    compared: compared === null ? null : { ...compared, parts: [...compared.parts].reverse() },
  }
}
