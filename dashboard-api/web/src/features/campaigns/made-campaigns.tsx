import { Link } from 'react-router'
import { type Campaign, useCampaigns } from '../../shared/api/get-campaigns'
import { touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { CampaignStateTag } from '../../shared/ui/campaign-state-tag'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { messages } from './messages'

/** Beside those that are sent, and those that are under way. */
const STATES = ['PENDING', 'SKIPPED', 'FAILED', 'UNKNOWN', 'CANCELLED'] as const

/** The campaigns that the plan made, with the sums of their states, live. */
export function MadeCampaigns({ planId }: { planId: string }) {
  const t = useMessages(messages)
  const names = useMessages(touchpointStates)
  const format = useFormat()
  return (
    <Loaded query={useCampaigns(planId)}>
      {(made) => (
        <Card title={t.made} note={t.madeNote}>
          {made.length === 0 ? (
            <p role="status">{t.madeNone}</p>
          ) : (
            <DataTable
              caption={t.made}
              columns={[
                { key: 'sendAt', label: t.at },
                { key: 'state', label: t.state },
                { key: 'planned', label: t.planned, numeric: true },
                { key: 'sent', label: names.SENT, numeric: true },
                { key: 'underWay', label: t.underWay, numeric: true },
                ...STATES.map((state) => ({ key: state, label: names[state], numeric: true })),
                { key: 'controls', label: t.leftAlone, numeric: true },
              ]}
            >
              <tbody>
                {made.map((one) => (
                  <tr key={one.campaign_id} data-made={one.campaign_id}>
                    <th scope="row">
                      <Link to={`/pushes/${encodeURIComponent(one.campaign_id)}`}>{format.absolute(one.send_at)}</Link>
                    </th>
                    <td>
                      <CampaignStateTag state={one.state} />
                    </td>
                    <td data-numeric="true">{format.count(one.planned)}</td>
                    <td data-numeric="true">{format.count(one.touchpoints.SENT ?? 0)}</td>
                    <td data-numeric="true">{format.count(underWay(one))}</td>
                    {STATES.map((state) => (
                      <td key={state} data-numeric="true">
                        {format.count(one.touchpoints[state] ?? 0)}
                      </td>
                    ))}
                    <td data-numeric="true">{format.count(one.controls)}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )}
        </Card>
      )}
    </Loaded>
  )
}

/** What stands between waiting and an answer: claimed, and being called. */
function underWay({ touchpoints }: Campaign): number {
  return (touchpoints.CLAIMED ?? 0) + (touchpoints.CALLING ?? 0)
}
