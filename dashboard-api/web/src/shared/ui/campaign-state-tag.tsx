import type { CampaignState } from '../../shared/api/get-campaigns'
import { useMessages } from '../../shared/i18n/messages'
import { Tag, type Tone } from '../../shared/ui/tag'
import { messages } from './messages'

const TONES: Record<CampaignState, Tone> = {
  SCHEDULED: 'waiting',
  RUNNING: 'live',
  FINISHED: 'good',
  FAILED: 'bad',
  PAUSED: 'waiting',
  STOPPED: 'quiet',
  CANCELLED: 'quiet',
}

export function CampaignStateTag({ state }: { state: CampaignState }) {
  const t = useMessages(messages)
  return (
    <Tag tone={TONES[state]} state={state}>
      {t.states[state]}
    </Tag>
  )
}
