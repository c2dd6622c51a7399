import { Link } from 'react-router'
import { type Plan, usePlans } from '../../shared/api/get-plans'
import { useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ReviewTag } from '../../shared/review/review-tag'
import { ReviewedList } from '../../shared/review/reviewed-list'
import { RunStateTag } from '../../shared/running/run-state-tag'
import { Ago } from '../../shared/ui/ago'
import { messages } from './messages'

export function PlanList() {
  const t = useMessages(messages)
  return (
    <ReviewedList
      texts={t}
      query={usePlans()}
      createAt="/plans/new"
      columns={[
        { key: 'name', label: t.name },
        { key: 'running', label: t.running },
        { key: 'review', label: t.review },
        { key: 'steps', label: t.steps, numeric: true },
        { key: 'anchor', label: t.anchor },
        { key: 'audience', label: t.audience },
        { key: 'changed', label: t.changed },
      ]}
      row={(plan) => <Row key={plan.plan_id} plan={plan} />}
    />
  )
}

function Row({ plan }: { plan: Plan }) {
  const t = useMessages(messages)
  const format = useFormat()
  const segments = useSegments()
  const { audience } = plan.plan
  const name = segments.data?.find((segment) => segment.segment_id === audience)?.name
  return (
    <tr data-plan={plan.plan_id}>
      <th scope="row">
        <Link to={`/plans/${encodeURIComponent(plan.plan_id)}`}>{plan.name}</Link>
      </th>
      <td>
        <RunStateTag state={plan.state} />
      </td>
      <td>
        <ReviewTag review={plan.review} />
      </td>
      <td data-numeric="true">{format.count(plan.plan.steps.length)}</td>
      <td>{t.anchors[plan.plan.anchor]}</td>
      <td>{audience ? (name ?? audience) : t.everybody}</td>
      <td>
        <Ago at={plan.review.updated_at} />
      </td>
    </tr>
  )
}
