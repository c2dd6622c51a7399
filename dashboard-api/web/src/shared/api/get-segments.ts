import { useQuery } from '@tanstack/react-query'
import { get } from './http'

/** A named, saved, versioned rule over contacts; `contacts` is null until a run has counted it. */
export interface Segment {
  segment_id: string
  name: string
  version: number
  description: string
  contacts: number | null
}

export function useSegments() {
  return useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => get<{ items: Segment[] }>('/segments', signal),
    select: (answer) => answer.items,
  })
}
