import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { type Column, DataTable } from '../../shared/ui/data-table'
import type { DryRun } from './api/get-dry-run'
import { monthsOf } from './dry-run'
import { messages } from './messages'

/** What the chart shows by day, summed up by month. */
export function DryRunTable({ run }: { run: DryRun }) {
  const t = useMessages(messages)
  const format = useFormat()
  const columns: Column[] = [
    { key: 'month', label: t.month },
    ...[t.pushes, t.massMessages, t.massCalls, t.busiest, t.withoutQuota].map((label) => ({
      key: label,
      label,
      numeric: true,
    })),
  ]
  return (
    <DataTable caption={t.byMonth} columns={columns}>
      <tbody>
        {monthsOf(run).map((month) => (
          <tr key={month.month}>
            <th scope="row">{month.month}</th>
            {[month.pushes, month.massMessages, month.calls, month.busiest, month.withoutQuota].map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the figures have nothing but their column
              <td key={index} data-numeric="true">
                {format.count(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
