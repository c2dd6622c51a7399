import { campaignStates } from '../api/campaign-words'
import type { CampaignState } from '../api/get-campaigns'
import { useMessages } from '../i18n/messages'
import { Tag, type Tone } from './tag'

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
  const t = useMessages(campaignStates)
  return (
    <Tag tone={TONES[state]} state={state}>
      {t[state]}
    </Tag>
  )
}
