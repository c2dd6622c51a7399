import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { ApiProblem, isUnauthorized } from '../../../shared/api/problem'
import { useMessages } from '../../../shared/i18n/messages'
import { loadSegment, type SegmentDetail, type SegmentDraft, useSaveSegment } from '../api/segment'
import { messages } from '../messages'
import { unfinished } from '../rule/complete'
import type { Group } from '../rule/tree'
import { keepDraft } from './draft'
import type { Start } from './start'

/** Saves what was built, keeps it meanwhile, and finds out who was faster. */
export function useSaving(start: Start, draft: SegmentDraft, tree: Group) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const save = useSaveSegment()
  const [hint, setHint] = useState<string | null>(null)
  const [conflict, setConflict] = useState<SegmentDetail | null | undefined>(undefined)
  const segmentId = start.of?.segment_id ?? null
  const version = start.of?.version ?? 0
  const text = JSON.stringify(draft)
  const changed = text !== JSON.stringify(start.draft) || start.restored

  useEffect(() => {
    if (changed) keepDraft(segmentId, { ...(JSON.parse(text) as SegmentDraft), version })
  }, [changed, text, segmentId, version])

  function begin(of: Start['of']) {
    const missing = draft.name === '' ? t.nameMissing : unfinished(tree).length > 0 ? t.notFinished : null
    setHint(missing)
    if (missing !== null) return
    save.mutate({ draft, of }, { onSuccess: finish, onError: (error) => void explain(error) })
  }

  function finish(saved: { segment_id: string }) {
    keepDraft(segmentId, null)
    void navigate(`/segments/${encodeURIComponent(saved.segment_id)}`, { state: { saved: true } })
  }

  async function explain(error: Error) {
    const code = error instanceof ApiProblem ? error.code : ''
    if (segmentId === null || isUnauthorized(error)) return
    if (code === 'not_found') setConflict(null)
    // Without the other's version the message alone has to do; what was typed stays either way.
    if (code === 'changed_meanwhile') setConflict(await loadSegment(segmentId).catch(() => null))
  }

  return {
    hint,
    conflict,
    busy: save.isPending,
    // Whoever was faster is told about above; an ended session has its own dialog.
    error: conflict === undefined && !isUnauthorized(save.error) ? save.error : null,
    save: () => begin(start.of),
    /** Mine on top of theirs; or as a new segment, when theirs is gone. */
    saveOver: () => begin(conflict ? { segment_id: conflict.segment_id, version: conflict.version } : null),
    leave: (then: () => void) => {
      keepDraft(segmentId, null)
      then()
    },
  }
}
