import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Route, Routes, useNavigate } from 'react-router'
import { useCampaigns } from '../../shared/api/get-campaigns'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySchedulePushes, mayStopSending, useSession } from '../../shared/session'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { useNow } from '../../shared/use-now'
import { CampaignOverview } from './campaign-overview'
import { CampaignPage } from './campaign-page'
import { messages } from './messages'
import { SendingPanel } from './sending-panel'
import { StopButton } from './stop-button'

/** Everything below `/pushes`. */
export default function PushesPage() {
  return (
    <Routes>
      <Route index element={<PushList />} />
      <Route path=":campaignId" element={<CampaignPage />} />
    </Routes>
  )
}

function PushList() {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow(1_000)
  const session = useSession()
  const may = maySchedulePushes(session)
  const campaigns = useCampaigns()
  const navigate = useNavigate()
  const schedule = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate('/campaigns/new')}>
      {t.schedule}
    </Button>
  )
  const empty = campaigns.data?.length === 0
  return (
    <Page
      title={t.title}
      actions={
        <>
          {mayStopSending(session) ? <StopButton /> : null}
          {may && !empty ? schedule : null}
        </>
      }
      about={
        <>
          <p>{may ? t.about : `${t.about} ${t.readOnly}`}</p>
          {campaigns.isSuccess ? (
            <p>{t.live(format.relative(new Date(campaigns.dataUpdatedAt).toISOString(), now))}</p>
          ) : null}
        </>
      }
    >
      <SendingPanel />
      {campaigns.isPending ? (
        <Loading blocks={[4, 4]} />
      ) : campaigns.isError && campaigns.data === undefined ? (
        <ProblemPanel
          error={campaigns.error}
          retrying={campaigns.isFetching}
          onRetry={() => void campaigns.refetch()}
        />
      ) : empty ? (
        <StatePanel title={t.emptyTitle} actions={may ? schedule : null}>
          {may ? t.emptyMay : t.emptyMayNot}
        </StatePanel>
      ) : (
        <CampaignOverview campaigns={campaigns.data ?? []} />
      )}
    </Page>
  )
}
