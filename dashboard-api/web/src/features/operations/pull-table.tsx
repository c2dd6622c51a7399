import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import type { Pull } from './api/get-pulls'
import { messages } from './messages'
import { PullRow } from './pull-row'

export function PullTable({ pulls }: { pulls: readonly Pull[] }) {
  const t = useMessages(messages)
  const columns: Column[] = [
    { key: 'pull', label: t.pull },
    { key: 'attempt', label: t.lastAttempt },
    { key: 'success', label: t.lastSuccess },
    { key: 'read', label: t.read, numeric: true },
    { key: 'changed', label: t.changed, numeric: true },
    { key: 'next', label: t.next },
  ]
  return (
    <Card title={t.pulls} note={pulls.length === 0 ? t.noPulls : t.pullsNote}>
      {pulls.length === 0 ? null : (
        <DataTable caption={t.pulls} columns={columns}>
          <tbody>
            {pulls.map((pull) => (
              <PullRow key={pull.name} pull={pull} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}
