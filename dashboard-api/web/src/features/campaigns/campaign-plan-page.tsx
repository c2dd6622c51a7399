import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { BackLink } from '../../shared/ui/back-link'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { StatePanel } from '../../shared/ui/state-panel'
import { useCampaignPlan } from './api/campaign-plan'
import { newCampaign } from './campaign-draft'
import { CampaignEditor } from './campaign-editor'
import { messages } from './messages'

export function CampaignPlanPage() {
  const t = useMessages(messages)
  const { planId = '' } = useParams()
  const plan = useCampaignPlan(planId)
  return (
    <Page title={plan.data?.name ?? t.title} about={<BackLink to="/campaigns">{t.back}</BackLink>}>
      <Loaded query={plan} blocks={[6, 4]}>
        {(found) => (
          <CampaignEditor key={planId} plan={found} initial={{ name: found.name, campaign: found.campaign }} />
        )}
      </Loaded>
    </Page>
  )
}

export function NewCampaignPlanPage() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const may = mayEdit(useSession())
  return (
    <Page title={t.create} about={<BackLink to="/campaigns">{t.back}</BackLink>}>
      {may ? (
        <CampaignEditor
          plan={null}
          initial={newCampaign(search.get('segment'))}
          onCreated={(created) => navigate(`/campaigns/${created.plan_id}`, { replace: true })}
        />
      ) : (
        <StatePanel title={t.create}>{t.readOnly}</StatePanel>
      )}
    </Page>
  )
}
