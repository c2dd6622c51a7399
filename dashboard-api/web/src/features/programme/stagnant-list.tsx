import { Button } from 'antd'
import { useState } from 'react'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import type { Referral } from './api/programme'
import { leadMessages } from './lead-messages'
import { useStaffNames } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'
import { EndDialog, ExchangeDialog } from './stagnant-dialogs'

/** Clients with whom nothing has happened for the programme's time: given to somebody else, or ended. */
export function StagnantList() {
  const t = useMessages(leadMessages)
  return (
    <Card title={t.stagnant} note={t.stagnantNote}>
      <Loaded query={useProgramme('/referrals/stagnant')}>
        {({ items }) => (items.length === 0 ? <p>{t.noStagnant}</p> : <StagnantTable clients={items} />)}
      </Loaded>
    </Card>
  )
}

function StagnantTable({ clients }: { clients: Referral[] }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const { states } = useMessages(names)
  const format = useFormat()
  const staff = useStaffNames()
  const [asked, setAsked] = useState<{ client: Referral; act: 'exchange' | 'end' } | null>(null)
  const columns = [
    { key: 'client', label: common.client },
    { key: 'state', label: common.state },
    { key: 'broker', label: common.broker },
    { key: 'consultant', label: common.consultant },
    { key: 'since', label: common.since },
    { key: 'actions', label: common.actions },
  ]
  const Dialog = asked?.act === 'exchange' ? ExchangeDialog : EndDialog
  return (
    <>
      <DataTable caption={t.stagnant} columns={columns}>
        <tbody>
          {clients.map((client) => (
            <tr key={client.referral_id} data-stagnant={client.referral_id}>
              <th scope="row">
                {client.client}
                <span className={styles.soft}>{client.phone}</span>
              </th>
              <td>{states[client.state] ?? client.state}</td>
              <td>{client.broker}</td>
              <td>{staff(client.consultant)}</td>
              <td>{format.absolute(client.state_at)}</td>
              <td>
                <div className={styles.actions}>
                  <Button
                    size="small"
                    onClick={() => setAsked({ client, act: 'exchange' })}
                    aria-label={t.exchangeName(client.client)}
                  >
                    {t.exchange}
                  </Button>
                  <Button
                    size="small"
                    danger
                    onClick={() => setAsked({ client, act: 'end' })}
                    aria-label={t.endName(client.client)}
                  >
                    {t.end}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {asked === null ? null : <Dialog client={asked.client} onClose={() => setAsked(null)} />}
    </>
  )
}
