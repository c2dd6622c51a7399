import { Link } from 'react-router'
import { type CampaignPlan, useCampaignPlans } from '../../shared/api/campaign-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ReviewTag } from '../../shared/review/review-tag'
import { ReviewedList } from '../../shared/review/reviewed-list'
import { RunStateTag } from '../../shared/running/run-state-tag'
import { Ago } from '../../shared/ui/ago'
import { useAudienceName } from './audience-name'
import { messages } from './messages'
import { useScheduleWords } from './schedule-words'

export function CampaignPlanList() {
  const t = useMessages(messages)
  return (
    <ReviewedList
      texts={t}
      query={useCampaignPlans()}
      createAt="/campaigns/new"
      columns={[
        { key: 'name', label: t.name },
        { key: 'running', label: t.running },
        { key: 'review', label: t.review },
        { key: 'audience', label: t.audience },
        { key: 'schedule', label: t.schedule },
        { key: 'next', label: t.next },
        { key: 'arms', label: t.contents, numeric: true },
        { key: 'changed', label: t.changed },
      ]}
      row={(plan) => <Row key={plan.plan_id} plan={plan} />}
    />
  )
}

function Row({ plan }: { plan: CampaignPlan }) {
  const t = useMessages(messages)
  const format = useFormat()
  const audienceName = useAudienceName()
  const scheduleWords = useScheduleWords()
  const { audience, arms, schedule } = plan.campaign
  return (
    <tr data-campaign-plan={plan.plan_id}>
      <th scope="row" style={{ minWidth: 180 }}>
        <Link to={`/campaigns/${encodeURIComponent(plan.plan_id)}`}>{plan.name}</Link>
      </th>
      <td>
        <RunStateTag state={plan.state} />
      </td>
      <td>
        <ReviewTag review={plan.review} />
      </td>
      <td data-words="true">{audienceName(audience)}</td>
      <td data-words="true">{scheduleWords(schedule)}</td>
      <td>{plan.next_at === null ? t.none : format.absolute(plan.next_at)}</td>
      <td data-numeric="true">{format.count(arms.length)}</td>
      <td>
        <Ago at={plan.review.updated_at} />
      </td>
    </tr>
  )
}
