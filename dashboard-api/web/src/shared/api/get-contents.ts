import { useQuery } from '@tanstack/react-query'
import type { Review } from '../review/review'
import { get } from './http'

export type ContentClass = 'SERVICE' | 'MARKETING'
export type Way = 'MASS' | 'SERVICE' | 'DESK' | 'LEDGER'

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

export interface Content {
  content_id: string
  name: string
  way: Way
  content: ContentDocument
  /** Whether its approved text answers new followers. */
  greeting: boolean
  review: Review
}

export const CONTENTS_KEY = ['contents'] as const

export function useContents() {
  return useQuery({
    queryKey: CONTENTS_KEY,
    queryFn: ({ signal }) => get<{ items: Content[] }>('/contents', signal),
    select: (answer) => answer.items,
  })
}
