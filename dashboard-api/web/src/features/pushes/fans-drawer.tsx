import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Campaign, TouchpointState } from '../../shared/api/get-campaigns'
import { nameReason } from '../../shared/api/skip-reasons'
import { touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { DataTable } from '../../shared/ui/data-table'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { useCampaignFans } from './api/get-fans'
import { presentStates } from './campaigns'
import { messages } from './messages'

/** Which fans of a campaign are in which state, and why. */
export function FansDrawer({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const t = useMessages(messages)
  const names = useMessages(touchpointStates)
  const format = useFormat()
  const states = presentStates(campaign)
  const [state, setState] = useState<TouchpointState>(states[0]?.state ?? 'PENDING')
  return (
    <Drawer open size="large" title={t.fansOf(campaign.name)} onClose={onClose}>
      <Select
        aria-label={t.state}
        value={state}
        style={{ width: '100%', marginBottom: 20 }}
        options={states.map((one) => ({ value: one.state, label: `${names[one.state]} · ${format.count(one.count)}` }))}
        onChange={setState}
      />
      <Fans key={state} campaignId={campaign.campaign_id} state={state} />
    </Drawer>
  )
}

function Fans({ campaignId, state }: { campaignId: string; state: TouchpointState }) {
  const t = useMessages(messages)
  const format = useFormat()
  const { locale } = useLocale()
  const fans = useCampaignFans(campaignId, state)
  if (fans.isPending) return <Loading blocks={[6]} />
  if (fans.data === undefined) {
    return <ProblemPanel error={fans.error} retrying={fans.isFetching} onRetry={() => void fans.refetch()} />
  }
  return (
    <>
      <DataTable
        caption={t.fansTable}
        columns={[t.openid, t.reason, t.calledAt].map((label) => ({ key: label, label }))}
      >
        <tbody>
          {fans.data.pages
            .flatMap((page) => page.items)
            .map((fan) => (
              <tr key={fan.touchpoint_id} data-fan={fan.openid}>
                <th scope="row">
                  <Link to={`/calendar/fans/${encodeURIComponent(fan.openid)}`}>{fan.openid}</Link>
                </th>
                <td>{fan.reason === null ? t.none : nameReason(fan.reason, locale)}</td>
                <td>{fan.called_at === null ? t.none : format.absolute(fan.called_at)}</td>
              </tr>
            ))}
        </tbody>
      </DataTable>
      {fans.hasNextPage ? (
        <Button
          block
          loading={fans.isFetchingNextPage}
          style={{ marginTop: 40 }}
          onClick={() => void fans.fetchNextPage()}
        >
          {t.moreFans}
        </Button>
      ) : null}
    </>
  )
}
