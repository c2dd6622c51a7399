import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import type { Status } from '../status/api/get-status'
import { Instant } from './instant'
import { machineryMessages } from './machinery-messages'

/** How far behind the figures are; of a service that does not answer nothing is known. */
export function IntakeTable({ status: { interactions, inbox, outbox } }: { status: Status }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const columns: Column[] = [
    { key: 'what', label: t.what },
    { key: 'count', label: t.howMany, numeric: true },
    { key: 'since', label: t.since },
  ]
  const rows = [
    { name: t.interactions, count: interactions?.count, at: interactions?.last_ingested_at, words: t.lastArrived },
    { name: t.inbox, count: inbox?.pending, at: inbox?.oldest_pending_at, words: t.oldest },
    { name: t.outbox, count: outbox?.pending, at: null, words: t.oldest },
  ]
  return (
    <Card title={t.intake} note={t.intakeNote}>
      <DataTable caption={t.intake} columns={columns}>
        <tbody>
          {rows.map(({ name, count, at, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-numeric="true">{count === undefined ? t.unanswered : format.count(count)}</td>
              <td>{at ? <Instant at={at} words={words} /> : t.none}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}
