import { useContents } from '../../shared/api/get-contents'
import { PLANS_KEY, type Plan } from '../../shared/api/get-plans'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { DocumentEditor } from '../../shared/review/document-editor'
import { mayEdit } from '../../shared/review/review'
import { type DocumentKind, useDocumentEditing } from '../../shared/review/use-document-editing'
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

const PLANS: DocumentKind<Plan, PlanDraft> = {
  kind: 'plans',
  queryKey: PLANS_KEY,
  draftKey: 'plan',
  idOf: (plan) => plan.plan_id,
  draftOf: ({ name, plan }) => ({ name, plan }),
  load: loadPlan,
  save: savePlan,
}

interface PlanEditorProps {
  /** Null for a new one. */
  plan: Plan | null
  initial: PlanDraft
  onCreated?: (plan: Plan) => void
}

/** One plan: its time line, its rules, its way through review, and what it would do. */
export function PlanEditor({ plan, initial, onCreated }: PlanEditorProps) {
  const t = useMessages(messages)
  const contents = useContents().data
  const editable = mayEdit(useSession()) && plan?.state !== 'STOPPED'
  const editing = useDocumentEditing(PLANS, { document: plan, initial, onCreated })
  const draft = editing.value
  const own = mistakesOf(draft, contents, t.mistakes)
  const shown = editing.tried || plan !== null ? own : noMistakes(draft)
  const mistakes = editing.error instanceof ApiProblem ? withRefusals(shown, editing.error, draft.plan.steps) : shown
  const fields = { draft, mistakes, editable, onChange: editing.change }
  return (
    <DocumentEditor
      kind={PLANS.kind}
      document={plan}
      editing={editing}
      editable={editable}
      mistakes={countMistakes(own)}
      side={plan === null ? null : <RunningPanel started={startedOf(plan)} texts={t} />}
      below={plan === null ? null : <Outcome plan={plan} unsaved={editing.dirty} />}
    >
      {plan === null ? <PlanRules {...fields} /> : null}
      <StepLine key={editing.epoch} contents={contents} {...fields} />
      {plan === null ? null : <PlanRules {...fields} />}
    </DocumentEditor>
  )
}

function Outcome({ plan, unsaved }: { plan: Plan; unsaved: boolean }) {
  return (
    <>
      {plan.running_version !== null && plan.running_version !== plan.review.version ? (
        <DifferenceCard plan={plan} />
      ) : null}
      <DryRunCard plan={plan} unsaved={unsaved} />
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
