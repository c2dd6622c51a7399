import { useQuery } from '@tanstack/react-query'
import type { TouchpointState } from '../../../shared/api/get-campaigns'
import { get } from '../../../shared/api/http'
import { pollEvery } from '../../../shared/api/session-expiry'

/** How many touchpoints of a plan's step, or of a campaign, are due on a day and in this state. */
export interface CalendarEntry {
  day: string
  plan_id: string | null
  step: string | null
  campaign_id: string | null
  state: TouchpointState
  touchpoints: number
}

const LIVE_MILLISECONDS = 15_000

/** The days from the first to the last, both included. */
export function useCalendar(from: string, to: string) {
  return useQuery({
    queryKey: ['push-calendar', from, to],
    queryFn: ({ signal }) => get<{ items: CalendarEntry[] }>(`/push-calendar?from=${from}&to=${to}`, signal),
    select: (answer) => answer.items,
    placeholderData: (former) => former,
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
