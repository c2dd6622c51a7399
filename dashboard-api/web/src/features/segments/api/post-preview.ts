import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post, type Schema } from '../../../shared/api/client'
import type { Rule } from '../rule/rule'

/** `run` is null before the first, and then nobody is found; `counted` says where interactions had to be counted. */
export type Preview = Schema<'PreviewView'>

export type RunName = Schema<'AnalysedRun'>

export type SampledContact = Schema<'ContactSummary'>

/** Long enough for a word to be typed, short enough to feel like now. */
const PAUSE_MILLISECONDS = 350

/** What a rule would give, once nobody has changed it for a moment; a question that is no longer asked is called off. */
export function usePreview(rule: Rule | null) {
  const text = useSettled(rule === null ? null : JSON.stringify(rule))
  return useQuery({
    queryKey: ['preview', text],
    queryFn: ({ signal }) => post('/segments/preview', { body: { rule: JSON.parse(text as string) }, signal }),
    enabled: text !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

function useSettled(text: string | null): string | null {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), PAUSE_MILLISECONDS)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
