import { lazy, Suspense } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { shanghaiWallClock } from '../../shared/time'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { useNow } from '../../shared/use-now'
import type { FailedHour } from './api/get-operations'
import { type FailuresByHour, failuresByHour } from './failed-hours'
import styles from './failed-hours-card.module.css'
import { machineryMessages } from './machinery-messages'
import { causeNames } from './machinery-names'
import { wordsFor } from './names'

const BarsShape = lazy(() => import('../../shared/chart/bars-shape'))

/** When within the last day calls failed, and of what. */
export function FailedHoursCard({ failed }: { failed: readonly FailedHour[] }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const names = useMessages(causeNames)
  const now = useNow()
  if (failed.length === 0) return null
  const byHour = failuresByHour(failed, now)
  const nameOf = (cause: string | null) => (cause === null ? t.otherCauses : wordsFor(names, cause))
  return (
    <Card title={t.failedHours} note={t.failedHoursNote}>
      <div className={styles.chart} role="img" aria-label={t.failedHours}>
        <Suspense fallback={null}>
          <BarsShape
            kind="stack"
            names={byHour.hours.map((hour) => clock(hour))}
            series={byHour.causes.map(({ cause, counts }) => ({ name: nameOf(cause), values: counts }))}
            text={format.count}
          />
        </Suspense>
      </div>
      <HourTable byHour={byHour} nameOf={nameOf} />
    </Card>
  )
}

/** The hours in which a call failed, the latest first. */
function HourTable({ byHour, nameOf }: { byHour: FailuresByHour; nameOf: (cause: string | null) => string }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const columns: Column[] = [
    { key: 'hour', label: t.hour },
    { key: 'times', label: t.times, numeric: true },
    { key: 'causes', label: t.causes },
  ]
  const rows = byHour.hours.map((hour, index) => ({
    hour,
    causes: byHour.causes.flatMap(({ cause, counts }) => {
      const count = counts[index] ?? 0
      return count === 0 ? [] : [{ cause, count }]
    }),
  }))
  return (
    <DataTable caption={t.failedHours} columns={columns}>
      <tbody>
        {rows
          .filter(({ causes }) => causes.length > 0)
          .reverse()
          .map(({ hour, causes }) => (
            <tr key={hour} data-hour={hour}>
              <th scope="row">
                <time dateTime={hour}>{format.absolute(hour)}</time>
              </th>
              <td data-numeric="true">{format.count(causes.reduce((sum, { count }) => sum + count, 0))}</td>
              <td>{causes.map(({ cause, count }) => t.causeTimes(nameOf(cause), format.count(count))).join(' · ')}</td>
            </tr>
          ))}
      </tbody>
    </DataTable>
  )
}

function clock(hour: string): string {
  return shanghaiWallClock(Date.parse(hour)).slice(11)
}
