import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Plan } from '../../shared/api/get-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { ExportButton } from '../../shared/ui/export-button'
import { Loaded } from '../../shared/ui/loaded'
import { type DryRun, useDryRun } from './api/get-dry-run'
import { busiestDay, dryRunRows, pushesOf } from './dry-run'
import styles from './dry-run-card.module.css'
import { DryRunTable } from './dry-run-table'
import { messages } from './messages'

const DryRunChart = lazy(() => import('./dry-run-chart'))

/** A year of the plan on today's audience: how much goes out on which day, and whether WeChat takes it. */
export function DryRunCard({ plan, unsaved }: { plan: Plan; unsaved: boolean }) {
  const t = useMessages(messages)
  const [wanted, setWanted] = useState(false)
  const run = useDryRun(plan, wanted)
  const header = [t.day, t.pushes, t.massMessages, t.massCalls, t.mergedCalls]
  return (
    <Card
      title={t.dryRun}
      note={unsaved ? `${t.dryRunNote} ${t.dryRunUnsaved}` : t.dryRunNote}
      actions={
        run.data === undefined ? null : (
          <ExportButton fileName="hearth-dry-run.csv" rows={() => dryRunRows(run.data, header)} />
        )
      }
    >
      {!wanted ? (
        <Button onClick={() => setWanted(true)}>{t.dryRunStart}</Button>
      ) : (
        <>
          {run.isPending ? <p role="status">{t.dryRunWait}</p> : null}
          <Loaded query={run} blocks={[4]}>
            {(found) => <Result run={found} />}
          </Loaded>
        </>
      )}
    </Card>
  )
}

function Result({ run }: { run: DryRun }) {
  const t = useMessages(messages)
  const format = useFormat()
  if (run.days.length === 0) {
    return (
      <p role="status">
        {t.dryRunEmpty(format.count(run.fans))} {t.dryRunDrafts}
      </p>
    )
  }
  const busiest = busiestDay(run)
  const facts: [string, string][] = [
    [t.fans, format.count(run.fans)],
    [t.pushes, format.count(run.days.reduce((sum, day) => sum + pushesOf(day), 0))],
    [t.busiest, busiest === null ? '0' : t.busiestOf(format.count(busiest.calls), busiest.day)],
    [t.quietMoved, format.count(run.moved_by_quiet_hours)],
    [t.holidayMoved, format.count(run.moved_by_holidays)],
  ]
  return (
    <>
      <dl className={`${styles.facts} figures`}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {run.days.some((day) => day.merged_calls < day.calls) ? <p className={styles.note}>{t.overDay}</p> : null}
      <div className={styles.chart} role="img" aria-label={t.chartName}>
        <Suspense fallback={null}>
          <DryRunChart run={run} />
        </Suspense>
      </div>
      <DryRunTable run={run} />
    </>
  )
}
