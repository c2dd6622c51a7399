import { useQuery } from '@tanstack/react-query'
import { get, type Schema } from './client'

export type ContentClass = 'SERVICE' | 'MARKETING'
export type Way = Content['way']

/** What a fan gets; the other members depend on the kind. */
export interface Body {
  kind: string
  [member: string]: unknown
}

export interface Variant {
  stage?: string | null
  segment?: string | null
  body: Body
}

export interface ContentDocument {
  content_class: ContentClass
  body: Body
  variants: Variant[]
}

/** `greeting` is whether its approved text answers new followers. */
export type Content = Omit<Schema<'ContentItem'>, 'content'> & { content: ContentDocument }

export const CONTENTS_KEY = ['contents'] as const

export function useContents() {
  return useQuery({
    queryKey: CONTENTS_KEY,
    queryFn: ({ signal }) => get('/contents', { signal }),
    select: (answer) => answer.items as unknown as Content[],
  })
}
