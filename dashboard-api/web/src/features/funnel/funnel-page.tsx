import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import type { FunnelScope } from '../../shared/api/get-funnel-parts'
import { useMessages } from '../../shared/i18n/messages'
import { SpanFields } from '../../shared/spans/span-fields'
import { dayOfShanghai } from '../../shared/time'
import { Choice } from '../../shared/ui/choice'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { SegmentFilter } from '../../shared/ui/segment-filter'
import { StatePanel } from '../../shared/ui/state-panel'
import { type ScopedFunnel, useFunnel } from './api/get-funnel'
import { ComparedPeriods } from './compared-periods'
import { Freshness } from './freshness'
import { FunnelChart } from './funnel-chart'
import styles from './funnel-page.module.css'
import { FunnelTable } from './funnel-table'
import { Headline } from './headline'
import { messages } from './messages'
import { NoRunYet } from './no-run-yet'
import { PartTable } from './part-table'
import { areWhole, begun, type Periods, periodsIn, VIEWS, viewOf, withPeriods } from './periods'
import { PhaseList } from './phase-list'

const SEGMENT = 'segment'

export default function FunnelPage() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const segmentId = search.get(SEGMENT)
  const periods = periodsIn(search)
  const wanted = areWhole(periods)
  const scope: FunnelScope = { segmentId, ...periods }
  const funnel = useFunnel(scope, wanted)
  const today = dayOfShanghai(Date.now())

  function show(next: string | null) {
    const changed = new URLSearchParams(search)
    if (next === null) changed.delete(SEGMENT)
    else changed.set(SEGMENT, next)
    setSearch(changed)
  }

  const showPeriods = (next: Periods) => setSearch(withPeriods(search, next), { replace: true })
  const showAll = () => {
    const everybody = withPeriods(search, { days: null, before: null })
    everybody.delete('segment')
    setSearch(everybody)
  }
  const run = funnel.data?.funnel.run
  return (
    <Page
      title={t.title}
      about={
        run ? (
          <>
            <Freshness run={run} />
            {wanted ? <Cohort {...periods} /> : null}
          </>
        ) : undefined
      }
      actions={
        <>
          <Choice
            legend={t.view}
            value={viewOf(periods)}
            onChange={(view) => setSearch(withPeriods(search, begun(view, periods, today)))}
            options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
          />
          <SegmentFilter value={segmentId} onChange={show} />
          {run ? (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t.print}
            </Button>
          ) : null}
        </>
      }
    >
      {periods.days === null ? null : (
        <SpanFields
          title={t.view}
          days={periods.days}
          before={periods.before}
          today={today}
          onChange={(days, before) => showPeriods({ days, before })}
        />
      )}
      {!wanted ? null : funnel.isPending ? (
        <Loading blocks={[1, 8, 5]} />
      ) : funnel.isError ? (
        <ProblemPanel
          error={funnel.error}
          retrying={funnel.isFetching}
          onRetry={() => void funnel.refetch()}
          actions={segmentId === null ? null : <Button onClick={() => show(null)}>{t.showAll}</Button>}
        />
      ) : (
        <Content shown={funnel.data} chosen={scope} stale={funnel.isPlaceholderData} onShowAll={showAll} />
      )}
    </Page>
  )
}

/** Whose funnel it is, on paper too. */
function Cohort({ days, before }: Periods) {
  const t = useMessages(messages)
  if (days === null) return null
  const [own, other] = [t.period(days.from, days.to), before === null ? null : t.period(before.from, before.to)]
  return <p className="figures">{other === null ? t.cameIn(own) : t.cameInTwo(own, other)}</p>
}

interface ContentProps {
  shown: ScopedFunnel
  /** Differs from what is shown while its figures are loaded. */
  chosen: FunnelScope
  stale: boolean
  onShowAll: () => void
}

function Content({ shown: { funnel, scope }, chosen, stale, onShowAll }: ContentProps) {
  const t = useMessages(messages)
  if (funnel.run === null) return <NoRunYet />
  const { before } = chosen
  if (funnel.contacts === 0 && !before && (scope.days || scope.segmentId !== null)) {
    return (
      <StatePanel
        title={scope.days ? t.emptyDaysTitle : t.emptySegmentTitle}
        actions={<Button onClick={onShowAll}>{t.showAll}</Button>}
      >
        {scope.days ? t.emptyDaysText : t.emptySegmentText}
      </StatePanel>
    )
  }
  return (
    <div className={styles.content} aria-busy={stale} data-stale={stale}>
      {before ? <ComparedPeriods scope={chosen} before={before} /> : null}
      <Headline funnel={funnel} scope={scope} />
      <div className={styles.pair}>
        <FunnelChart funnel={funnel} scope={scope} />
        <PhaseList funnel={funnel} scope={scope} />
      </div>
      <FunnelTable funnel={funnel} scope={scope} />
      <PartTable scope={chosen} />
    </div>
  )
}
