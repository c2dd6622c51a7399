import { useMessages } from '../i18n/messages'
import { Tag, type Tone } from '../ui/tag'
import type { RunState } from './api'
import { messages } from './messages'

const TONES: Record<RunState, Tone> = { ACTIVE: 'live', PAUSED: 'waiting', STOPPED: 'quiet' }

export function RunStateTag({ state }: { state: RunState | null }) {
  const t = useMessages(messages)
  return state === null ? (
    <Tag tone="quiet">{t.notStarted}</Tag>
  ) : (
    <Tag tone={TONES[state]} state={state}>
      {t.states[state]}
    </Tag>
  )
}
