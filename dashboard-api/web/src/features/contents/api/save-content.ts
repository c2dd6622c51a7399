import type { Content, ContentDocument } from '../../../shared/api/get-contents'
import { post, put } from '../../../shared/api/http'

/** What an author writes. */
export interface ContentDraft {
  name: string
  content: ContentDocument
}

/** Without an id it is a new one. */
export function saveContent(contentId: string | null, draft: ContentDraft, revision?: number): Promise<Content> {
  return contentId === null
    ? post<Content>('/contents', draft)
    : put<Content>(`/contents/${encodeURIComponent(contentId)}`, draft, revision)
}
