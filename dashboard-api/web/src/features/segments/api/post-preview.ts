import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '../../../shared/api/http'
import type { Channel } from '../../../shared/vocabulary/channels'
import type { Stage } from '../../../shared/vocabulary/stages'
import type { Rule } from '../rule/rule'

export interface Preview {
  /** For which it answers; null before the first run, and then nobody is found. */
  run: RunName | null
  contacts: number
  everyone: number
  stages: { stage: Stage; contacts: number }[]
  channels: { channel: Channel; contacts: number }[]
  following: number
  dormant: number
  promoters: number
  sample: SampledContact[]
  /** Where interactions had to be counted, which takes longer. */
  counted: string[]
}

export interface RunName {
  run_id: string
  as_of: string
}

export interface SampledContact {
  contact_id: string
  stage: Stage
  dormant: boolean
  promoter: boolean
  following: boolean
  origin_channel: Channel
  first_contact_at: string
  last_interaction_at: string
  interaction_count: number
}

/** Long enough for a word to be typed, short enough to feel like now. */
const PAUSE_MILLISECONDS = 350

/** What a rule would give, once nobody has changed it for a moment; a question that is no longer asked is called off. */
export function usePreview(rule: Rule | null) {
  const text = useSettled(rule === null ? null : JSON.stringify(rule))
  return useQuery({
    queryKey: ['preview', text],
    queryFn: ({ signal }) => post<Preview>('/segments/preview', { rule: JSON.parse(text as string) }, signal),
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
