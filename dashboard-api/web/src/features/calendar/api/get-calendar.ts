import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'
import { pollEvery } from '../../../shared/api/session-expiry'

/** How many touchpoints of a plan's step, or of a campaign, are due on a day and in this state. */
export type CalendarEntry = Schema<'TouchpointCalendarEntry'>

const LIVE_MILLISECONDS = 15_000

/** The days from the first to the last, both included. */
export function useCalendar(from: string, to: string) {
  return useQuery({
    queryKey: ['push-calendar', from, to],
    queryFn: ({ signal }) => get('/push-calendar', { query: { from, to }, signal }),
    select: (answer) => answer.items,
    placeholderData: (former) => former,
    refetchInterval: () => pollEvery(LIVE_MILLISECONDS),
  })
}
