import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'

/** One touchpoint of a fan; `called_at` is when WeChat was called, null if it was not. */
export type FanTouchpoint = Schema<'FanTimeLineEntry'>

/** In the order in which they are due. */
export function useFanTouchpoints(openid: string) {
  return useQuery({
    queryKey: ['fan-touchpoints', openid],
    queryFn: ({ signal }) => get('/fans/{openid}/touchpoints', { path: { openid }, signal }),
    select: (answer) => answer.items,
  })
}
