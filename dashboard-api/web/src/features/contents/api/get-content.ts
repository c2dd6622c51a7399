import { useQuery } from '@tanstack/react-query'
import { CONTENTS_KEY, type Content } from '../../../shared/api/get-contents'
import { get } from '../../../shared/api/http'

export function loadContent(contentId: string, signal?: AbortSignal): Promise<Content> {
  return get<Content>(`/contents/${encodeURIComponent(contentId)}`, signal)
}

export function useContent(contentId: string) {
  return useQuery({
    queryKey: [...CONTENTS_KEY, contentId],
    queryFn: ({ signal }) => loadContent(contentId, signal),
  })
}
