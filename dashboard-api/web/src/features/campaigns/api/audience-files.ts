import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../../shared/api/http'

export interface AudienceFile {
  file_id: string
  name: string
  fans: number
  uploaded_by: string
  uploaded_at: string
}

/** Why a line was refused. */
export type LineRefusal = 'NO_OPENID' | 'OF_ANOTHER_ACCOUNT' | 'REPEATED'

export interface UploadedFile {
  /** Null if no line was left; nothing is kept then. */
  file: AudienceFile | null
  refused: { line: number; reason: LineRefusal }[]
}

const KEY = ['audience-files'] as const

/** Only whoever writes campaigns may see them. */
export function useAudienceFiles(enabled: boolean) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ items: AudienceFile[] }>('/audience-files', signal),
    select: (answer) => answer.items,
    enabled,
  })
}

export function useUploadAudience() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) =>
      post<UploadedFile>(`/audience-files?name=${encodeURIComponent(file.name)}`, await file.text()),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  })
}
