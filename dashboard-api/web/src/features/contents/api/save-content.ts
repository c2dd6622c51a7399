import { post, put } from '../../../shared/api/client'
import type { Content, ContentDocument } from '../../../shared/api/get-contents'

/** What an author writes. */
export interface ContentDraft {
  name: string
  content: ContentDocument
}

/** Without an id it is a new one. */
export async function saveContent(contentId: string | null, draft: ContentDraft, revision?: number): Promise<Content> {
  const body = { ...draft, content: { ...draft.content } }
  const content: unknown =
    contentId === null
      ? await post('/contents', { body })
      : await put('/contents/{documentId}', { path: { documentId: contentId }, body, seen: revision })
  return content as Content
}
