import { CAMPAIGN_PLANS_KEY, type CampaignPlan } from '../../shared/api/campaign-plans'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { DocumentEditor } from '../../shared/review/document-editor'
import { mayEdit } from '../../shared/review/review'
import { type DocumentKind, useDocumentEditing } from '../../shared/review/use-document-editing'
import { useSession } from '../../shared/session'
import { type CampaignDraft, loadCampaignPlan, saveCampaignPlan } from './api/campaign-plan'
import { ArmFields } from './arm-fields'
import { countMistakes, mistakesOf, noMistakes, withRefusals } from './campaign-mistakes'
import { CampaignRunning } from './campaign-running'
import { GoalFields } from './goal-fields'
import { MadeCampaigns } from './made-campaigns'
import { messages } from './messages'
import { OutlookCard } from './outlook-card'
import { SplitNote } from './split-note'
import { WhenFields } from './when-fields'
import { WhoFields } from './who-fields'

const CAMPAIGN_PLANS: DocumentKind<CampaignPlan, CampaignDraft> = {
  kind: 'campaign-plans',
  queryKey: CAMPAIGN_PLANS_KEY,
  draftKey: 'campaign',
  idOf: (plan) => plan.plan_id,
  draftOf: ({ name, campaign }) => ({ name, campaign }),
  load: loadCampaignPlan,
  save: saveCampaignPlan,
}

interface CampaignEditorProps {
  /** Null for a new one. */
  plan: CampaignPlan | null
  initial: CampaignDraft
  onCreated?: (plan: CampaignPlan) => void
}

/** One campaign plan: whom, what, when, for what; its way through review, and the campaigns that it made. */
export function CampaignEditor({ plan, initial, onCreated }: CampaignEditorProps) {
  const t = useMessages(messages)
  const editable = mayEdit(useSession()) && plan?.state !== 'STOPPED'
  const editing = useDocumentEditing(CAMPAIGN_PLANS, { document: plan, initial, onCreated })
  const draft = editing.value
  const own = mistakesOf(draft, Date.now(), t.mistakes)
  const shown = editing.tried ? own : noMistakes(draft.campaign)
  const mistakes = editing.error instanceof ApiProblem ? withRefusals(shown, editing.error) : shown
  const fields = { draft, mistakes, editable, onChange: editing.change }
  return (
    <DocumentEditor
      kind={CAMPAIGN_PLANS.kind}
      document={plan}
      editing={editing}
      editable={editable}
      mistakes={countMistakes(own)}
      side={
        plan === null ? null : (
          <>
            <OutlookCard plan={plan} />
            <CampaignRunning plan={plan} />
          </>
        )
      }
      below={plan === null ? null : <MadeCampaigns planId={plan.plan_id} />}
    >
      <WhoFields {...fields} />
      <ArmFields {...fields} />
      <WhenFields {...fields} />
      <GoalFields {...fields} />
      <SplitNote campaign={draft.campaign} />
    </DocumentEditor>
  )
}
