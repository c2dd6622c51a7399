import { useQueryClient } from '@tanstack/react-query'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { useContents } from '../../shared/api/get-contents'
import { PLANS_KEY, type Plan } from '../../shared/api/get-plans'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { EditingNotices } from '../../shared/review/editing-notices'
import styles from '../../shared/review/editor.module.css'
import { HistoryCard } from '../../shared/review/history-card'
import { mayEdit } from '../../shared/review/review'
import { ReviewPanel } from '../../shared/review/review-panel'
import { SaveBar } from '../../shared/review/save-bar'
import { type Saved, useEditing } from '../../shared/review/use-editing'
import type { Started } from '../../shared/running/api'
import { RunningPanel } from '../../shared/running/running-panel'
import { useSession } from '../../shared/session'
import { loadPlan } from './api/get-plan'
import { type PlanDraft, savePlan } from './api/save-plan'
import { DifferenceCard } from './difference-card'
import { DryRunCard } from './dry-run-card'
import { messages } from './messages'
import { countMistakes, mistakesOf, withRefusals } from './plan-mistakes'
import { PlanRules } from './plan-rules'
import { StepLine } from './step-line'

interface PlanEditorProps {
  /** Null for a new one. */
  plan: Plan | null
  initial: PlanDraft
  onCreated?: (plan: Plan) => void
}

/** One plan: its time line, its rules, its way through review, and what it would do. */
export function PlanEditor({ plan, initial, onCreated }: PlanEditorProps) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const contents = useContents().data
  const editable = mayEdit(useSession()) && plan?.state !== 'STOPPED'
  const [tried, setTried] = useState(false)
  const id = plan?.plan_id ?? null
  const editing = useEditing<PlanDraft>({
    draftKey: `plan.${id ?? 'new'}`,
    initial,
    saved: plan === null ? null : savedOf(plan),
    load: async () => savedOf(await loadPlan(id ?? '')),
    send: async (draft, revision) => {
      const saved = await savePlan(id, draft, revision)
      queryClient.setQueryData([...PLANS_KEY, saved.plan_id], saved)
      void queryClient.invalidateQueries({ queryKey: PLANS_KEY, exact: true })
      void message.success(t.saved)
      onCreated?.(saved)
      return savedOf(saved)
    },
    onSaved: () => setTried(false),
  })
  const own = mistakesOf(editing.value, contents, t.mistakes)
  const shown = tried || plan !== null ? own : noMistakes(editing.value)
  const mistakes =
    editing.error instanceof ApiProblem ? withRefusals(shown, editing.error, editing.value.plan.steps) : shown
  const fields = { draft: editing.value, mistakes, editable, onChange: editing.change }

  function save() {
    setTried(true)
    if (countMistakes(own) === 0) editing.save()
  }

  return (
    <>
      <EditingNotices kind="plans" id={id} editing={editing} />
      {editable && plan?.review.state === 'APPROVED' ? (
        <Alert type="info" showIcon title={t.editsApproved} style={{ marginBottom: 20 }} />
      ) : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {plan === null ? <PlanRules {...fields} /> : null}
          <StepLine key={editing.epoch} contents={contents} {...fields} />
          {plan === null ? null : <PlanRules {...fields} />}
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
            <ReviewPanel reviewed={{ kind: 'plans', id: plan.plan_id, review: plan.review }} unsaved={editing.dirty} />
            <RunningPanel started={startedOf(plan)} texts={t} />
            <HistoryCard reviewed={{ kind: 'plans', id: plan.plan_id, review: plan.review }} />
          </div>
        )}
      </div>
      {plan === null ? null : (
        <div className={styles.below}>
          {plan.running_version !== null && plan.running_version !== plan.review.version ? (
            <DifferenceCard plan={plan} />
          ) : null}
          <DryRunCard plan={plan} unsaved={editing.dirty} />
        </div>
      )}
    </>
  )
}

/** Nobody is told of what they have not come to yet. */
function noMistakes({ plan }: PlanDraft) {
  return { name: [], rules: [], steps: plan.steps.map(() => []) }
}

function startedOf({ plan_id, state, running_version, review }: Plan): Started {
  return { kind: 'plans', id: plan_id, state, running_version, approved_version: review.approved_version }
}

function savedOf(plan: Plan): Saved<PlanDraft> {
  return { value: { name: plan.name, plan: plan.plan }, review: plan.review }
}
