import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { SegmentFilter } from '../../shared/ui/segment-filter'
import { StatePanel } from '../../shared/ui/state-panel'
import { type SegmentFunnel, useFunnel } from './api/get-funnel'
import { Freshness } from './freshness'
import { FunnelChart } from './funnel-chart'
import styles from './funnel-page.module.css'
import { FunnelTable } from './funnel-table'
import { Headline } from './headline'
import { messages } from './messages'
import { NoRunYet } from './no-run-yet'
import { PartTable } from './part-table'
import { PhaseList } from './phase-list'

const SEGMENT = 'segment'

export default function FunnelPage() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const segmentId = search.get(SEGMENT)
  const funnel = useFunnel(segmentId)

  function show(next: string | null) {
    const changed = new URLSearchParams(search)
    if (next === null) changed.delete(SEGMENT)
    else changed.set(SEGMENT, next)
    setSearch(changed)
  }

  const run = funnel.data?.funnel.run
  return (
    <Page
      title={t.title}
      about={run ? <Freshness run={run} /> : undefined}
      actions={
        <>
          <SegmentFilter value={segmentId} onChange={show} />
          {run ? (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t.print}
            </Button>
          ) : null}
        </>
      }
    >
      {funnel.isPending ? (
        <Loading blocks={[1, 8, 5]} />
      ) : funnel.isError ? (
        <ProblemPanel
          error={funnel.error}
          retrying={funnel.isFetching}
          onRetry={() => void funnel.refetch()}
          actions={segmentId === null ? null : <Button onClick={() => show(null)}>{t.showAll}</Button>}
        />
      ) : (
        <Content shown={funnel.data} chosen={segmentId} stale={funnel.isPlaceholderData} onShowAll={() => show(null)} />
      )}
    </Page>
  )
}

interface ContentProps {
  shown: SegmentFunnel
  /** Differs from what is shown while its figures are loaded. */
  chosen: string | null
  stale: boolean
  onShowAll: () => void
}

function Content({ shown: { funnel, segmentId }, chosen, stale, onShowAll }: ContentProps) {
  const t = useMessages(messages)
  if (funnel.run === null) return <NoRunYet />
  if (funnel.contacts === 0 && segmentId !== null) {
    return (
      <StatePanel title={t.emptySegmentTitle} actions={<Button onClick={onShowAll}>{t.showAll}</Button>}>
        {t.emptySegmentText}
      </StatePanel>
    )
  }
  return (
    <div className={styles.content} aria-busy={stale} data-stale={stale}>
      <Headline funnel={funnel} segmentId={segmentId} />
      <div className={styles.pair}>
        <FunnelChart funnel={funnel} segmentId={segmentId} />
        <PhaseList funnel={funnel} />
      </div>
      <FunnelTable funnel={funnel} segmentId={segmentId} />
      <PartTable segmentId={chosen} />
    </div>
  )
}
