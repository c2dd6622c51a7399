import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, type Schema } from '../../../shared/api/client'

/** A static list of fans and clients, without who is on it. */
export type SegmentList = Schema<'SegmentListRowsItem'>

export function useSegmentLists() {
  return useQuery({
    queryKey: ['segment-lists'],
    queryFn: ({ signal }) => get('/segment-lists', { signal }),
    select: (answer) => answer.items,
  })
}

/** Uploads a list, or replaces all of the one that was looked at. */
export function useUploadList() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ name, lines, replaces }: { name: string; lines: string; replaces: SegmentList | null }) =>
      replaces === null
        ? post('/segment-lists', { query: { name }, body: lines })
        : put('/segment-lists/{listId}', { path: { listId: replaces.list_id }, body: lines, seen: replaces.version }),
    onSuccess: () => {
      for (const key of ['segment-lists', 'segments', 'segment']) {
        void queryClient.invalidateQueries({ queryKey: [key] })
      }
    },
  })
}
