import type { SegmentDetail, SegmentDraft } from '../api/segment'
import { keptDraft } from './draft'

/** With what the builder begins. */
export interface Start {
  /** The segment that is changed; null for a new one. */
  of: { segment_id: string; version: number } | null
  draft: SegmentDraft
  /** Whether it is what was typed before and not saved. */
  restored: boolean
  back: string
}

const NOTHING: SegmentDraft = { name: '', description: '', rule: { all: [] } }

/** A new segment, from nothing or from a copy. */
export function startNew(copyOf: SegmentDetail | null, copyName: string): Start {
  const from = copyOf === null ? NOTHING : { name: copyName, description: copyOf.description, rule: copyOf.rule }
  const kept = copyOf === null ? keptDraft(null, 0) : null
  return { of: null, draft: kept ?? from, restored: kept !== null, back: '/segments' }
}

export function startFrom(segment: SegmentDetail): Start {
  const { segment_id, version, name, description, rule } = segment
  const kept = keptDraft(segment_id, version)
  return {
    of: { segment_id, version },
    draft: kept ?? { name, description, rule },
    restored: kept !== null,
    back: `/segments/${encodeURIComponent(segment_id)}`,
  }
}
