import { useQuery } from '@tanstack/react-query'
import type { TouchpointState } from '../../../shared/api/get-campaigns'
import { get } from '../../../shared/api/http'

/** One touchpoint of a fan. */
export interface FanTouchpoint {
  touchpoint_id: number
  plan_id: string | null
  step: string | null
  campaign_id: string | null
  way: string
  state: TouchpointState
  /** Why it was skipped, cancelled or refused, or why its outcome is unknown. */
  reason: string | null
  due_at: string
  /** When WeChat was called; null if it was not. */
  called_at: string | null
}

/** In the order in which they are due. */
export function useFanTouchpoints(openid: string) {
  return useQuery({
    queryKey: ['fan-touchpoints', openid],
    queryFn: ({ signal }) => get<{ items: FanTouchpoint[] }>(`/fans/${encodeURIComponent(openid)}/touchpoints`, signal),
    select: (answer) => answer.items,
  })
}
