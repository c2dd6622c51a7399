import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/http'

/** What rules can name, and how many contacts have it in the visible run. */
export interface TraitCount {
  value: string
  contacts: number
}

export interface SegmentTraits {
  tags: TraitCount[]
  cities: TraitCount[]
}

/** Tags are read from the account once a day, and cities come with runs. */
const FRESH_MILLISECONDS = 5 * 60_000

export function useSegmentTraits() {
  return useQuery({
    queryKey: ['segment-traits'],
    queryFn: ({ signal }) => get<SegmentTraits>('/segment-traits', signal),
    staleTime: FRESH_MILLISECONDS,
  })
}
