import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put } from '../../../shared/api/http'

/** A static list of fans and clients, without who is on it. */
export interface SegmentList {
  list_id: string
  name: string
  version: number
  subjects: number
  created_by: string
  created_at: string
}

export function useSegmentLists() {
  return useQuery({
    queryKey: ['segment-lists'],
    queryFn: ({ signal }) => get<{ items: SegmentList[] }>('/segment-lists', signal),
    select: (answer) => answer.items,
  })
}

/** Uploads a list, or replaces all of the one that was looked at. */
export function useUploadList() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ name, lines, replaces }: { name: string; lines: string; replaces: SegmentList | null }) =>
      replaces === null
        ? post<SegmentList>(`/segment-lists?name=${encodeURIComponent(name)}`, lines)
        : put<SegmentList>(`/segment-lists/${encodeURIComponent(replaces.list_id)}`, lines, replaces.version),
    onSuccess: () => {
      for (const key of ['segment-lists', 'segments', 'segment']) {
        void queryClient.invalidateQueries({ queryKey: [key] })
      }
    },
  })
}
