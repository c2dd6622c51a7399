import { useQueryClient } from '@tanstack/react-query'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { CAMPAIGN_PLANS_KEY, type CampaignPlan } from '../../shared/api/campaign-plans'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { EditingNotices } from '../../shared/review/editing-notices'
import styles from '../../shared/review/editor.module.css'
import { HistoryCard } from '../../shared/review/history-card'
import { mayEdit } from '../../shared/review/review'
import { ReviewPanel } from '../../shared/review/review-panel'
import { SaveBar } from '../../shared/review/save-bar'
import { type Saved, useEditing } from '../../shared/review/use-editing'
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

interface CampaignEditorProps {
  /** Null for a new one. */
  plan: CampaignPlan | null
  initial: CampaignDraft
  onCreated?: (plan: CampaignPlan) => void
}

/** One campaign plan: whom, what, when, for what; its way through review, and the campaigns that it made. */
export function CampaignEditor({ plan, initial, onCreated }: CampaignEditorProps) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const editable = mayEdit(useSession()) && plan?.state !== 'STOPPED'
  const [tried, setTried] = useState(false)
  const id = plan?.plan_id ?? null
  const editing = useEditing<CampaignDraft>({
    draftKey: `campaign.${id ?? 'new'}`,
    initial,
    saved: plan === null ? null : savedOf(plan),
    load: async () => savedOf(await loadCampaignPlan(id ?? '')),
    send: async (draft, revision) => {
      const saved = await saveCampaignPlan(id, draft, revision)
      queryClient.setQueryData([...CAMPAIGN_PLANS_KEY, saved.plan_id], saved)
      void queryClient.invalidateQueries({ queryKey: CAMPAIGN_PLANS_KEY, exact: true })
      void message.success(t.saved)
      onCreated?.(saved)
      return savedOf(saved)
    },
    onSaved: () => setTried(false),
  })
  const draft = editing.value
  const own = mistakesOf(draft, Date.now(), t.mistakes)
  const shown = tried ? own : noMistakes(draft.campaign)
  const mistakes = editing.error instanceof ApiProblem ? withRefusals(shown, editing.error) : shown
  const fields = { draft, mistakes, editable, onChange: editing.change }

  function save() {
    setTried(true)
    if (countMistakes(own) === 0) editing.save()
  }

  return (
    <>
      <EditingNotices kind="campaign-plans" id={id} editing={editing} />
      {editable && plan?.review.state === 'APPROVED' ? (
        <Alert type="info" showIcon title={t.editsApproved} style={{ marginBottom: 20 }} />
      ) : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          <WhoFields {...fields} />
          <ArmFields {...fields} />
          <WhenFields {...fields} />
          <GoalFields {...fields} />
          <SplitNote campaign={draft.campaign} />
          {editable ? (
            <SaveBar
              isNew={plan === null}
              dirty={editing.dirty}
              saving={editing.saving}
              mistakes={tried ? countMistakes(own) : 0}
              onSave={save}
              onDiscard={editing.revert}
            />
          ) : null}
        </div>
        {plan === null ? null : (
          <div className={styles.side}>
            <ReviewPanel reviewed={reviewedOf(plan)} unsaved={editing.dirty} />
            <OutlookCard plan={plan} />
            <CampaignRunning plan={plan} />
            <HistoryCard reviewed={reviewedOf(plan)} />
          </div>
        )}
      </div>
      {plan === null ? null : (
        <div className={styles.below}>
          <MadeCampaigns planId={plan.plan_id} />
        </div>
      )}
    </>
  )
}

function reviewedOf({ plan_id, review }: CampaignPlan) {
  return { kind: 'campaign-plans' as const, id: plan_id, review }
}

function savedOf(plan: CampaignPlan): Saved<CampaignDraft> {
  return { value: { name: plan.name, campaign: plan.campaign }, review: plan.review }
}
