import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { leadsProgramme, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import { useNow } from '../../shared/use-now'
import type { Referral } from './api/programme'
import { ClientActions } from './client-actions'
import { useProjectNames, useStaffNames } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'

export function ClientsView() {
  const t = useMessages(messages)
  const leads = leadsProgramme(useSession())
  return (
    <Loaded query={useProgramme('/referrals')}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel title={t.noClients}>{t.noClientsText}</StatePanel>
        ) : (
          <Card title={leads ? t.allClients : t.ownClients}>
            <ClientTable clients={items} />
          </Card>
        )
      }
    </Loaded>
  )
}

function ClientTable({ clients }: { clients: Referral[] }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const format = useFormat()
  const now = useNow()
  const project = useProjectNames()
  const staff = useStaffNames()
  const columns = [
    { key: 'client', label: t.client },
    { key: 'state', label: t.state },
    { key: 'project', label: t.project },
    { key: 'broker', label: t.broker },
    { key: 'consultant', label: t.consultant },
    { key: 'since', label: t.since },
    { key: 'actions', label: t.actions },
  ]
  return (
    <DataTable caption={t.views.clients} columns={columns}>
      <tbody>
        {clients.map((client) => (
          <tr key={client.referral_id} data-referral={client.referral_id}>
            <th scope="row">
              {client.client}
              <span className={styles.soft}>{client.phone}</span>
            </th>
            <td>
              <StateTag state={client.state} name={states[client.state] ?? client.state} />
            </td>
            <td>{project(client.project_id)}</td>
            <td>{client.broker}</td>
            <td>{staff(client.consultant)}</td>
            <td>
              <time dateTime={client.state_at} title={format.absolute(client.state_at)}>
                {format.relative(client.state_at, now)}
              </time>
            </td>
            <td>
              <ClientActions client={client} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
