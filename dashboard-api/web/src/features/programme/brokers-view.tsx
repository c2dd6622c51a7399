import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import type { Broker } from './api/programme'
import { BrokerActions } from './broker-actions'
import { useStaffNames } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'

export function BrokersView() {
  const t = useMessages(messages)
  return (
    <Loaded query={useProgramme('/brokers')}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel title={t.noBrokers}>{t.noBrokersText}</StatePanel>
        ) : (
          <BrokerCards brokers={items} />
        )
      }
    </Loaded>
  )
}

function BrokerCards({ brokers }: { brokers: Broker[] }) {
  const t = useMessages(messages)
  const waiting = brokers.filter(({ state }) => state === 'REGISTERED')
  return (
    <>
      {waiting.length === 0 ? null : (
        <Card title={t.waiting} note={t.waitingNote}>
          <BrokerTable brokers={waiting} caption={t.waiting} />
        </Card>
      )}
      <Card title={t.allBrokers}>
        <BrokerTable brokers={brokers.filter(({ state }) => state !== 'REGISTERED')} caption={t.allBrokers} />
      </Card>
    </>
  )
}

function BrokerTable({ brokers, caption }: { brokers: Broker[]; caption: string }) {
  const t = useMessages(messages)
  const { brokerTypes, brokerStates, channels } = useMessages(names)
  const format = useFormat()
  const staff = useStaffNames()
  const columns = [
    { key: 'broker', label: t.broker },
    { key: 'state', label: t.state },
    { key: 'type', label: t.type },
    { key: 'channel', label: t.channel },
    { key: 'consultant', label: t.consultant },
    { key: 'registered', label: t.registered },
    { key: 'actions', label: t.actions },
  ]
  return (
    <DataTable caption={caption} columns={columns}>
      <tbody>
        {brokers.map((broker) => (
          <tr key={broker.broker_id} data-broker={broker.broker_id}>
            <th scope="row">
              {broker.name}
              <span className={styles.soft}>{broker.label}</span>
            </th>
            <td>
              <StateTag state={broker.state} name={brokerStates[broker.state] ?? broker.state} />
            </td>
            <td>{brokerTypes[broker.type] ?? broker.type}</td>
            <td>
              {channels[broker.recruiting_channel] ?? broker.recruiting_channel}
              {broker.recruiter === null ? null : <span className={styles.soft}>{staff(broker.recruiter)}</span>}
            </td>
            <td>{staff(broker.consultant)}</td>
            <td>{format.absolute(broker.registered_at)}</td>
            <td>
              <BrokerActions broker={broker} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
