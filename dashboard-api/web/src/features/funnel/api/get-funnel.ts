import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { type FunnelScope, filtersOf } from '../../../shared/api/get-funnel-parts'

/** `run` is the one that counted; null before the first. */
export type Funnel = Schema<'FunnelView'>

export type Run = Schema<'FunnelRunView'>

/** `reached` counts those in this stage or a later one. */
export type FunnelStage = Schema<'StageView'>

export interface ScopedFunnel {
  /** Whose figures these are: while others are loaded, not those that were chosen last. */
  scope: FunnelScope
  funnel: Funnel
}

export function useFunnel(scope: FunnelScope, wanted: boolean) {
  return useQuery({
    queryKey: ['funnel', scope],
    queryFn: async ({ signal }): Promise<ScopedFunnel> => ({
      scope,
      funnel: await get('/funnel', { query: filtersOf(scope), signal }),
    }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
}
