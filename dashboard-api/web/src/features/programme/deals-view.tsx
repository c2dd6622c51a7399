import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import type { Deal } from './api/programme'
import { DealSteps } from './deal-steps'
import { useProjectNames, useStaffNames } from './lookups'
import { messages } from './messages'

const NewDeal = lazy(() => import('./new-deal'))
const Why = lazy(() => import('./why'))

export function DealsView() {
  const t = useMessages(messages)
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t.newDeal}
    </Button>
  )
  return (
    <>
      <Loaded query={useProgramme('/deals')}>
        {({ items }) =>
          items.length === 0 ? (
            <StatePanel title={t.noDeals} actions={add}>
              {t.noDealsText}
            </StatePanel>
          ) : (
            <Card title={t.views.deals} actions={add}>
              <DealTable deals={items} />
            </Card>
          )
        }
      </Loaded>
      {adding ? (
        <Suspense fallback={null}>
          <NewDeal client={null} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

function DealTable({ deals }: { deals: Deal[] }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const format = useFormat()
  const project = useProjectNames()
  const staff = useStaffNames()
  const [asked, setAsked] = useState<Deal | null>(null)
  const columns = [
    { key: 'unit', label: t.unit },
    { key: 'state', label: t.state },
    { key: 'project', label: t.project },
    { key: 'amount', label: t.rewardAmount, numeric: true },
    { key: 'consultant', label: t.consultant },
    { key: 'at', label: t.boughtAt },
    { key: 'actions', label: t.actions },
  ]
  return (
    <>
      <DataTable caption={t.views.deals} columns={columns}>
        <tbody>
          {deals.map((deal) => (
            <tr key={deal.deal_id} data-deal={deal.deal_id}>
              <th scope="row">{deal.unit}</th>
              <td>
                <StateTag state={deal.state} name={states[deal.state] ?? deal.state} />
              </td>
              <td>{project(deal.project_id)}</td>
              <td data-numeric="true">{format.money(deal.amount_cents)}</td>
              <td>{staff(deal.consultant)}</td>
              <td>{format.absolute(deal.bought_at)}</td>
              <td>
                <DealSteps deal={deal} onWhy={() => setAsked(deal)} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {asked === null ? null : (
        <Suspense fallback={null}>
          <Why deal={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  )
}
