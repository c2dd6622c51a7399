import type { SegmentDraft } from '../api/segment'

export interface KeptDraft extends SegmentDraft {
  /** Of the segment that was looked at; 0 for a new one. */
  version: number
}

/** What was typed and not saved, for as long as the browser's tab lives; null if there is none for this version. */
export function keptDraft(segmentId: string | null, version: number): KeptDraft | null {
  try {
    const text = window.sessionStorage.getItem(keyOf(segmentId))
    const draft = text === null ? null : (JSON.parse(text) as KeptDraft)
    return draft?.version === version ? draft : null
  } catch {
    // Storage may be switched off; then nothing is kept but what the page shows.
    return null
  }
}

export function keepDraft(segmentId: string | null, draft: KeptDraft | null): void {
  try {
    if (draft === null) window.sessionStorage.removeItem(keyOf(segmentId))
    else window.sessionStorage.setItem(keyOf(segmentId), JSON.stringify(draft))
  } catch {
    // As above.
  }
}

function keyOf(segmentId: string | null): string {
  return `hearth.segment-draft.${segmentId ?? 'new'}`
}
