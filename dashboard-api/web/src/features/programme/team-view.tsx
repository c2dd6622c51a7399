import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../../shared/api/client'
import { useTeamNames } from '../../shared/api/get-names'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import type { StaffMember } from './api/programme'
import { AskDialog } from './ask-dialog'
import { leadMessages } from './lead-messages'
import { messages } from './messages'
import { ConsultantChoice } from './stagnant-dialogs'

/** The consultants; whoever leaves hands everything over in one step. */
export function TeamView() {
  const t = useMessages(leadMessages)
  return (
    <Loaded query={useProgramme('/staff')}>
      {({ items }) => {
        const consultants = items.filter(({ active, duty }) => active && duty === 'CONSULTANT')
        return consultants.length === 0 ? (
          <StatePanel title={t.noConsultants}>{t.noConsultantsText}</StatePanel>
        ) : (
          <Card title={t.consultants} note={t.consultantsNote}>
            <ConsultantTable consultants={consultants} />
          </Card>
        )
      }}
    </Loaded>
  )
}

function ConsultantTable({ consultants }: { consultants: StaffMember[] }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const teams = useTeamNames()
  const [leaving, setLeaving] = useState<StaffMember | null>(null)
  const columns = [
    { key: 'name', label: common.consultant },
    { key: 'team', label: common.team },
    { key: 'actions', label: common.actions },
  ]
  return (
    <>
      <DataTable caption={t.consultants} columns={columns}>
        <tbody>
          {consultants.map((one) => (
            <tr key={one.staff_id} data-staff={one.staff_id}>
              <th scope="row">{one.display_name}</th>
              <td>{one.team_id === null ? common.none : (teams.get(one.team_id) ?? one.team_id)}</td>
              <td>
                <Button size="small" onClick={() => setLeaving(one)} aria-label={t.handOverName(one.display_name)}>
                  {t.handOver}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {leaving === null ? null : <HandOverDialog leaving={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

/** What would move is shown before it does. */
function HandOverDialog({ leaving, onClose }: { leaving: StaffMember; onClose: () => void }) {
  const t = useMessages(leadMessages)
  const format = useFormat()
  const path = { staffId: leaving.staff_id }
  const preview = useProgramme('/staff/{staffId}/hand-over', { path })
  return (
    <AskDialog<{ to: string }>
      title={t.handOverName(leaving.display_name)}
      ok={t.handOver}
      danger
      send={(body) => post('/staff/{staffId}/hand-over', { path, body })}
      ready={preview.data !== undefined}
      onClose={onClose}
    >
      <p>{t.handOverText}</p>
      <Loaded query={preview} blocks={[2]}>
        {({ clients, brokers, referrals, follow_ups, conversations, waiting_conversations }) => (
          <ul>
            <li>{t.movedClients(format.count(clients))}</li>
            <li>{t.movedBrokers(format.count(brokers))}</li>
            <li>{t.movedReferrals(format.count(referrals))}</li>
            <li>{t.movedFollowUps(format.count(follow_ups))}</li>
            <li>{t.movedConversations(format.count(conversations), format.count(waiting_conversations))}</li>
          </ul>
        )}
      </Loaded>
      <ConsultantChoice name="to" without={leaving.staff_id} />
    </AskDialog>
  )
}
