import { Link } from 'react-router'
import { campaignStates } from '../../shared/api/campaign-words'
import { type Campaign, TOUCHPOINT_STATES, type WechatTotal } from '../../shared/api/get-campaigns'
import { touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { CampaignStateTag } from '../../shared/ui/campaign-state-tag'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { campaignRows } from './campaigns'
import { messages } from './messages'

const TOTALS = ['total_count', 'filter_count', 'sent_count', 'error_count'] as const satisfies (keyof WechatTotal)[]

export function CampaignTable({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useMessages(messages)
  const states = useMessages(campaignStates)
  const format = useFormat()
  const columns = useColumns()
  const rows = () =>
    campaignRows(campaigns, {
      header: columns.map((column) => column.label),
      state: (campaign) => states[campaign.state],
    })
  return (
    <Card title={t.tableTitle} note={t.tableNote} actions={<ExportButton fileName="hearth-pushes.csv" rows={rows} />}>
      <DataTable caption={t.tableTitle} columns={columns}>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.campaign_id}>
              <th scope="row">
                <Link to={`/pushes/${encodeURIComponent(campaign.campaign_id)}`}>{campaign.name}</Link>
              </th>
              <td>{campaign.segment_name ?? t.toFile}</td>
              <td>
                <time dateTime={campaign.send_at}>{format.absolute(campaign.send_at)}</time>
              </td>
              <td>
                <CampaignStateTag state={campaign.state} />
              </td>
              <td data-numeric="true">{format.count(campaign.planned)}</td>
              {TOUCHPOINT_STATES.map((state) => (
                <td key={state} data-numeric="true">
                  {format.count(campaign.touchpoints[state] ?? 0)}
                </td>
              ))}
              {TOTALS.map((total) => (
                <td key={total} data-numeric="true">
                  {campaign.wechat_total === null ? t.none : format.count(campaign.wechat_total[total])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function useColumns(): Column[] {
  const t = useMessages(messages)
  const names = useMessages(touchpointStates)
  return [
    { key: 'campaign', label: t.campaign },
    { key: 'segment', label: t.segment },
    { key: 'sendAt', label: t.sendAt },
    { key: 'state', label: t.state },
    { key: 'planned', label: t.planned, numeric: true },
    ...TOUCHPOINT_STATES.map((state) => ({ key: state, label: names[state], numeric: true })),
    ...[t.total, t.filtered, t.sent, t.errors].map((name) => ({
      key: `wechat ${name}`,
      label: t.wechatColumn(name),
      numeric: true,
    })),
  ]
}
