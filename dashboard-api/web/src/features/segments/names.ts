import { useMemo } from 'react'
import { useSegments } from '../../shared/api/get-segments'
import { useSegmentLists } from './api/segment-lists'
import type { RuleNames } from './rule/summary'

/** What segments and lists are called; ids stand for those that are not known (yet). */
export function useRuleNames(): RuleNames {
  const segments = useSegments().data
  const lists = useSegmentLists().data
  return useMemo(
    () => ({
      segments: new Map((segments ?? []).map(({ segment_id, name }) => [segment_id, name])),
      lists: new Map((lists ?? []).map(({ list_id, name }) => [list_id, name])),
    }),
    [segments, lists],
  )
}
