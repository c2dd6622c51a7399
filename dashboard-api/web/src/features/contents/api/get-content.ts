import { useQuery } from '@tanstack/react-query'
import { get } from '../../../shared/api/client'
import { CONTENTS_KEY, type Content } from '../../../shared/api/get-contents'

export async function loadContent(contentId: string, signal?: AbortSignal): Promise<Content> {
  const content: unknown = await get('/contents/{documentId}', { path: { documentId: contentId }, signal })
  return content as Content
}

export function useContent(contentId: string) {
  return useQuery({
    queryKey: [...CONTENTS_KEY, contentId],
    queryFn: ({ signal }) => loadContent(contentId, signal),
  })
}
