import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySetTargets, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { Loaded } from '../../shared/ui/loaded'
import { CHANNELS, type Channel, channelNames } from '../../shared/vocabulary/channels'
import { type ChannelCost, type Costs, useCosts } from './api/costs'
import { CostDialog } from './cost-dialog'
import styles from './evaluation.module.css'
import { messages } from './messages'

/** What the channels of a month cost, and what came of those whom they brought. */
export function CostTable({ month }: { month: string }) {
  return <Loaded query={useCosts(month)}>{(costs) => <Result costs={costs} />}</Loaded>
}

function Result({ costs }: { costs: Costs }) {
  const t = useMessages(messages)
  const names = useMessages(channelNames)
  const enters = maySetTargets(useSession())
  const [entered, setEntered] = useState<Channel | null>(null)
  const { month, channels } = costs
  const header = [t.channel, t.cost, t.contacts, t.costPerContact, t.purchases, t.costPerPurchase]
  const yuan = (cents: number | null) => (cents === null ? null : cents / 100)
  const unknown = CHANNELS.find((channel) => channels.every((known) => known.channel !== channel))
  return (
    <Card
      title={t.costs(month)}
      note={t.costsNote}
      actions={
        <div className={styles.actions}>
          {enters && unknown !== undefined ? <Button onClick={() => setEntered(unknown)}>{t.enterCost}</Button> : null}
          <ExportButton
            fileName={`hearth-channel-costs-${month}.csv`}
            rows={() => [
              header,
              ...channels.map((cost) => [
                names[cost.channel],
                yuan(cost.amount_cents),
                cost.contacts,
                yuan(cost.cents_per_contact),
                cost.purchases,
                yuan(cost.cents_per_purchase),
              ]),
            ]}
          />
        </div>
      }
    >
      {channels.length === 0 ? (
        <p>{t.noCosts}</p>
      ) : (
        <DataTable
          caption={t.costs(month)}
          columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
        >
          <tbody>
            {channels.map((cost) => (
              <CostRow
                key={cost.channel}
                cost={cost}
                month={month}
                onEnter={enters ? () => setEntered(cost.channel) : null}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      {entered === null ? null : <CostDialog costs={costs} first={entered} onClose={() => setEntered(null)} />}
    </Card>
  )
}

function CostRow({ cost, month, onEnter }: { cost: ChannelCost; month: string; onEnter: (() => void) | null }) {
  const t = useMessages(messages)
  const names = useMessages(channelNames)
  const format = useFormat()
  const name = names[cost.channel]
  const money = (cents: number | null) => (cents === null ? t.none : format.money(cents))
  const filters = { month, channel: cost.channel }
  return (
    <tr data-cost={cost.channel}>
      <th scope="row">{name}</th>
      <td data-numeric="true">
        {onEnter === null ? (
          money(cost.amount_cents)
        ) : (
          <Button type="link" size="small" aria-label={t.costOf(name)} onClick={onEnter}>
            {cost.amount_cents === null ? t.enter : money(cost.amount_cents)}
          </Button>
        )}
      </td>
      <td data-numeric="true">
        <ContactsLink filters={filters}>{format.count(cost.contacts)}</ContactsLink>
      </td>
      <td data-numeric="true">{money(cost.cents_per_contact)}</td>
      <td data-numeric="true">
        <ContactsLink filters={{ ...filters, reached: 'PURCHASE' }}>{format.count(cost.purchases)}</ContactsLink>
      </td>
      <td data-numeric="true">{money(cost.cents_per_purchase)}</td>
    </tr>
  )
}
