import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import type { WeChatFailure } from './api/get-operations'
import { callNames } from './call-names'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { machineryMessages } from './machinery-messages'
import { causeNames } from './machinery-names'
import { wordsFor } from './names'

export function FailureTable({ failures }: { failures: readonly WeChatFailure[] }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const calls = useMessages(callNames)
  const causes = useMessages(causeNames)
  const columns: Column[] = [
    { key: 'call', label: t.call },
    { key: 'cause', label: t.cause },
    { key: 'times', label: t.times, numeric: true },
    { key: 'latest', label: t.latest },
  ]
  return (
    <Card title={t.failures} note={failures.length === 0 ? t.noFailures : t.failuresNote}>
      {failures.length === 0 ? null : (
        <DataTable caption={t.failures} columns={columns}>
          <tbody>
            {failures.map(({ api, cause, count, last_at }) => (
              <tr key={`${api} ${cause}`} data-failure={cause}>
                <th scope="row">{wordsFor(calls, api)}</th>
                <td>
                  {wordsFor(causes, cause)}
                  {causes[cause] === undefined ? null : <span className={styles.detail}>{cause}</span>}
                </td>
                <td data-numeric="true">{format.count(count)}</td>
                <td>
                  <Instant at={last_at} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}
