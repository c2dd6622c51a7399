import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from '../../../shared/api/client'

/** What rules can name, and how many contacts have it in the visible run. */
export type TraitCount = Schema<'TraitCount'>

export type SegmentTraits = Schema<'SegmentTraits'>

/** Tags are read from the account once a day, and cities come with runs. */
const FRESH_MILLISECONDS = 5 * 60_000

export function useSegmentTraits() {
  return useQuery({
    queryKey: ['segment-traits'],
    queryFn: ({ signal }) => get('/segment-traits', { signal }),
    staleTime: FRESH_MILLISECONDS,
  })
}
