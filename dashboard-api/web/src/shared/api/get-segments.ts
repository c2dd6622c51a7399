import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from './client'

/** A named, saved, versioned rule over contacts; `contacts` is null until a run has counted it. */
export type Segment = Schema<'SegmentItem'>

export function useSegments() {
  return useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => get('/segments', { signal }),
    select: (answer) => answer.items,
  })
}
