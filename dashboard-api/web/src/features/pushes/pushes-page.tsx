import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useCampaigns } from '../../shared/api/get-campaigns'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySchedulePushes, useSession } from '../../shared/session'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { useNow } from '../../shared/use-now'
import { CampaignOverview } from './campaign-overview'
import { messages } from './messages'

const NewPush = lazy(() => import('./new-push'))

export default function PushesPage() {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow(1_000)
  const may = maySchedulePushes(useSession())
  const campaigns = useCampaigns()
  const [writing, setWriting] = useState(false)
  const schedule = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setWriting(true)}>
      {t.schedule}
    </Button>
  )
  const empty = campaigns.data?.length === 0
  return (
    <Page
      title={t.title}
      actions={may && !empty ? schedule : undefined}
      about={
        <>
          <p>{may ? t.about : `${t.about} ${t.readOnly}`}</p>
          {campaigns.isSuccess ? (
            <p>{t.live(format.relative(new Date(campaigns.dataUpdatedAt).toISOString(), now))}</p>
          ) : null}
        </>
      }
    >
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
      {may ? (
        <Suspense fallback={null}>
          <NewPush open={writing} onClose={() => setWriting(false)} />
        </Suspense>
      ) : null}
    </Page>
  )
}
