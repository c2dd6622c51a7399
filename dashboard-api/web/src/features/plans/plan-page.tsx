import { useNavigate, useParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { BackLink } from '../../shared/ui/back-link'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { StatePanel } from '../../shared/ui/state-panel'
import { usePlan } from './api/get-plan'
import { messages } from './messages'
import { newPlan } from './plan-draft'
import { PlanEditor } from './plan-editor'

export function PlanPage() {
  const t = useMessages(messages)
  const { planId = '' } = useParams()
  const plan = usePlan(planId)
  return (
    <Page title={plan.data?.name ?? t.title} about={<BackLink to="/plans">{t.back}</BackLink>}>
      <Loaded query={plan} blocks={[6, 4]}>
        {(found) => <PlanEditor key={planId} plan={found} initial={{ name: found.name, plan: found.plan }} />}
      </Loaded>
    </Page>
  )
}

export function NewPlanPage() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const may = mayEdit(useSession())
  return (
    <Page title={t.create} about={<BackLink to="/plans">{t.back}</BackLink>}>
      {may ? (
        <PlanEditor
          plan={null}
          initial={newPlan()}
          onCreated={(created) => navigate(`/plans/${created.plan_id}`, { replace: true })}
        />
      ) : (
        <StatePanel title={t.create}>{t.readOnly}</StatePanel>
      )}
    </Page>
  )
}
