import { lazy, Suspense, useMemo, useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type HistoryDay, useHistory } from './api/get-history'
import { messages } from './messages'
import styles from './segments.module.css'

const HistoryShape = lazy(() => import('./history-shape'))
const PERIODS = ['30', '90', '365'] as const

/** The size day by day, with who entered and who left. */
export function HistoryCard({ segmentId }: { segmentId: string }) {
  const t = useMessages(messages)
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('30')
  const history = useHistory(segmentId, Number(period))
  if (history.isPending) return <Loading blocks={[6]} />
  if (history.isError) {
    return <ProblemPanel error={history.error} retrying={history.isFetching} onRetry={() => void history.refetch()} />
  }
  const days = history.data.days
  return (
    <Card
      title={t.history}
      note={days.length === 0 ? t.historyEmpty : t.historyNote}
      actions={
        <div className={styles.bar}>
          <Choice
            legend={t.period}
            value={period}
            onChange={setPeriod}
            options={PERIODS.map((value) => ({ value, label: t.days(Number(value)) }))}
          />
          <ExportButton fileName={`hearth-segment-${segmentId}-history.csv`} rows={() => rowsOf(days, t)} />
        </div>
      }
    >
      {days.length === 0 ? null : <Figures days={days} />}
    </Card>
  )
}

function Figures({ days }: { days: readonly HistoryDay[] }) {
  const t = useMessages(messages)
  const format = useFormat()
  const names = useMemo(() => ({ size: t.size, entered: t.entered, left: t.left }), [t])
  return (
    <>
      <div className={styles.chart} role="img" aria-label={t.historyChart}>
        <Suspense fallback={null}>
          <HistoryShape days={days} names={names} />
        </Suspense>
      </div>
      <details className={styles.table}>
        <summary>{t.table}</summary>
        <DataTable
          caption={t.history}
          columns={[
            { key: 'day', label: t.day },
            { key: 'size', label: t.size, numeric: true },
            { key: 'entered', label: t.entered, numeric: true },
            { key: 'left', label: t.left, numeric: true },
          ]}
        >
          <tbody>
            {[...days]
              .reverse()
              .filter((day, index) => index < 14 || day.entered > 0 || day.left > 0)
              .map((day) => (
                <tr key={day.day}>
                  <th scope="row">{day.day}</th>
                  <td data-numeric="true">{format.count(day.size)}</td>
                  <td data-numeric="true">{format.count(day.entered)}</td>
                  <td data-numeric="true">{format.count(day.left)}</td>
                </tr>
              ))}
          </tbody>
        </DataTable>
      </details>
    </>
  )
}

function rowsOf(days: readonly HistoryDay[], t: (typeof messages)['en']) {
  return [[t.day, t.size, t.entered, t.left], ...days.map((day) => [day.day, day.size, day.entered, day.left])]
}
