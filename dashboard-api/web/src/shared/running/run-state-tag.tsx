import type { PlanState } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Tag, type Tone } from '../../shared/ui/tag'
import { messages } from './messages'

const TONES: Record<PlanState, Tone> = { ACTIVE: 'live', PAUSED: 'waiting', STOPPED: 'quiet' }

export function PlanStateTag({ state }: { state: PlanState | null }) {
  const t = useMessages(messages)
  return state === null ? (
    <Tag tone="quiet">{t.notStarted}</Tag>
  ) : (
    <Tag tone={TONES[state]} state={state}>
      {t.states[state]}
    </Tag>
  )
}
