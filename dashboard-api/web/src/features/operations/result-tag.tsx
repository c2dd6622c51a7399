import { useMessages } from '../../shared/i18n/messages'
import { Tag, type Tone } from '../../shared/ui/tag'
import type { PullResult } from './api/get-pulls'
import { messages } from './messages'

const TONES: Partial<Record<PullResult, Tone>> = {
  RUNNING: 'live',
  SUCCEEDED: 'good',
  FAILED: 'bad',
  STOPPED: 'waiting',
  INTERRUPTED: 'waiting',
}

export function ResultTag({ result }: { result: PullResult }) {
  const t = useMessages(messages)
  return (
    <Tag tone={TONES[result] ?? 'quiet'} state={result}>
      {t.results[result]}
    </Tag>
  )
}
