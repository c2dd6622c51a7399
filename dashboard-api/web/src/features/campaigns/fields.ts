import type { CampaignDraft } from './api/campaign-plan'
import type { Mistakes } from './campaign-mistakes'

/** What every part of the form takes. */
export interface FieldsProps {
  draft: CampaignDraft
  mistakes: Mistakes
  editable: boolean
  onChange: (draft: CampaignDraft) => void
}
