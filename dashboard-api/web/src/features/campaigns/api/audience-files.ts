import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, type Schema } from '../../../shared/api/client'

export type AudienceFile = Schema<'AudienceFile'>

/** Why a line was refused. */
export type LineRefusal = Schema<'RefusedLine'>['reason']

/** `file` is null if no line was left; nothing is kept then. */
export type UploadedFile = Schema<'UploadedFile'>

const KEY = ['audience-files'] as const

/** Only whoever writes campaigns may see them. */
export function useAudienceFiles(enabled: boolean) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get('/audience-files', { signal }),
    select: (answer) => answer.items,
    enabled,
  })
}

export function useUploadAudience() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => post('/audience-files', { query: { name: file.name }, body: await file.text() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}
